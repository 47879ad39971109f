import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { after, before, describe, it } from 'node:test'
import { expect } from 'chai'
import { startTls } from '../../../src/mta/session/handshake.ts'
import { makeTls, tlsPlan } from '../../../src/mta/tls/authority.ts'

describe('the handshake with a client that has gone', () => {
  const server = createServer({ allowHalfOpen: true })
  before(async () => { await once(server.listen(0, '127.0.0.1'), 'listening') })
  after(() => server.close())

  async function accepted(): Promise<{ client: Socket; socket: Socket }> {
    const client = connect((server.address() as AddressInfo).port, '127.0.0.1')
    const [socket] = (await once(server, 'connection')) as [Socket]
    return { client: client.on('error', () => undefined), socket: socket.on('error', () => undefined) }
  }

  it('ends where the connection is closed already', async () => {
    const { client, socket } = await accepted()
    socket.destroy()
    await once(socket, 'close')
    expect(await startTls(socket, (await makeTls(tlsPlan('mx.example.test'))).context, 300_000)).to.equal(undefined)
    client.destroy()
  })

  for (const read of [true, false]) {
    it(`ends where the client has closed its side, ${read ? 'and that is known' : 'which is still to be read'}`, async () => {
      const { client, socket } = await accepted()
      client.end('x')
      await once(socket, 'readable')
      const end = once(socket, 'end')
      socket.read()
      if (read) {
        socket.read()
        await end
      }
      expect(await startTls(socket, (await makeTls(tlsPlan('mx.example.test'))).context, 300_000)).to.equal(undefined)
      client.destroy()
    })
  }

  it('ends where it is reset meanwhile', async () => {
    const { client, socket } = await accepted()
    const { context } = await makeTls(tlsPlan('mx.example.test'))
    const handshake = startTls(socket, context, 300_000)
    client.resetAndDestroy()
    expect(await handshake).to.equal(undefined)
  })
})
