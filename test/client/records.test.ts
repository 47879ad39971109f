import { before, describe, it } from 'node:test'
import type { Socket } from 'node:net'
import { type SecureVersion, TLSSocket } from 'node:tls'
import { expect } from 'chai'
import { type Certificate, selfSigned } from './certificate.ts'
import { answers, dialogue, patience } from './peer.ts'

let certificate: Certificate

/** Speaks TLS from the first octet, and ends a session as it is told. */
const server = (end: (secure: TLSSocket, plain: Socket) => void, maxVersion: SecureVersion = 'TLSv1.2') => (plain: Socket): void => {
  const secure = new TLSSocket(plain, { isServer: true, key: certificate.key, cert: certificate.cert, maxVersion })
  secure.on('error', () => undefined)
  answers(secure, { NOOP: '250 ok\r\n' })
  secure.on('data', (text) => {
    if (String(text).includes('END')) end(secure, plain)
  })
}

async function seen(end: (secure: TLSSocket, plain: Socket) => void): Promise<{ endedWithAlert: boolean | undefined; closed: boolean | undefined; inside: readonly string[] }> {
  let found: Awaited<ReturnType<typeof seen>> | undefined
  await dialogue(server(end), async (connection) => {
    const facts = await connection.startTls({ servername: 'mx.example.test', ca: certificate.cert, look: 'record by record' }, patience)
    expect(facts.protocol).to.equal('TLSv1.2')
    await connection.send(Buffer.from('NOOP\r\n'))
    const { lines } = await connection.reply(patience)
    await connection.send(Buffer.from('END\r\n'))
    expect(await connection.closes(patience)).to.equal(true)
    found = { endedWithAlert: connection.records?.endedWithAlert, closed: connection.records?.closed, inside: lines }
  })
  if (found === undefined) throw new Error('nothing was seen')
  return found
}

describe('the records of a TLS session', () => {
  before(async () => {
    certificate = await selfSigned([{ type: 'dns', value: 'mx.example.test' }])
  })

  it('end with an alert where the server closes TLS first', async () => {
    expect(await seen((secure) => secure.end())).to.include({ endedWithAlert: true }).and.to.have.deep.property('inside', ['ok'])
  })

  it('end without one where it closes the connection alone', async () => {
    expect(await seen((_, plain) => plain.destroySoon())).to.include({ endedWithAlert: false, closed: true })
  })
})
