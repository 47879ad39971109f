import { describe, it } from 'node:test'
import { expect } from 'chai'
import { SmtpConnection } from '../../src/client/connection.ts'
import { Masker } from '../../src/wire/masking.ts'
import { Transcript } from '../../src/wire/transcript.ts'
import { ending } from './failure.ts'
import { answers, dialogue, patience, served } from './peer.ts'

const open = (port: number, from?: string): Promise<SmtpConnection> =>
  SmtpConnection.open({ host: '127.0.0.1', port, ...(from === undefined ? {} : { from }) }, new Transcript(), patience)

describe('opening a session', () => {
  it('finds nobody at a port', async () => {
    let free = 0
    await served(() => undefined, async (port) => { free = port })
    expect(await ending(open(free))).to.equal(`connect: nobody answers at 127.0.0.1:${free} (ECONNREFUSED)`)
  })

  it('finds that this machine lacks the source address', async () => {
    await served(() => undefined, async (port) => {
      expect(await ending(open(port, '192.0.2.1'))).to.equal('address: this machine has no address 192.0.2.1 to connect from')
    })
  })

  it('comes from the source address that it is given', { skip: process.platform !== 'linux' && 'only Linux answers on all of 127.0.0.0/8' }, async () => {
    await served((socket) => socket.write(`220 hello ${socket.remoteAddress}\r\n`), async (port) => {
      const connection = await open(port, '127.0.0.3')
      expect((await connection.reply(patience)).lines).to.deep.equal(['hello 127.0.0.3'])
      connection.destroy()
    })
  })
})

describe('a session', () => {
  it('sends exactly its octets', async () => {
    const octets = Buffer.from([...Array(256).keys()])
    await dialogue((socket) => {
      let seen = Buffer.alloc(0)
      socket.on('data', (piece: Buffer) => {
        seen = Buffer.concat([seen, piece])
        if (seen.length === octets.length) socket.write(`250 ${seen.toString('hex')}\r\n`)
      })
    }, async (connection) => {
      await connection.send(octets)
      expect((await connection.reply(patience)).lines).to.deep.equal([octets.toString('hex')])
    })
  })

  it('hands out replies in order, one at a time', async () => {
    await dialogue((socket) => socket.write('220-one\r\n220 two\r\n250 three\r\n354 four\r\n'), async (connection) => {
      expect((await connection.reply(patience)).lines).to.deep.equal(['one', 'two'])
      expect((await connection.reply(patience)).lines).to.deep.equal(['three'])
      expect(connection.unread.map(({ code }) => code)).to.deep.equal([354])
      expect(connection.open).to.equal(true)
    })
  })

  it('puts a reply together that comes in pieces', async () => {
    await dialogue((socket) => {
      socket.write('22')
      socket.once('data', () => socket.write('0 hel'))
      socket.on('data', (octets) => { if (String(octets).includes('!')) socket.write('lo\r\n') })
    }, async (connection) => {
      await connection.send(Buffer.from('?'))
      await connection.send(Buffer.from('!'))
      expect((await connection.reply(patience)).lines).to.deep.equal(['hello'])
    })
  })

  it('runs out of patience with a silent server, and can still go on', async () => {
    await dialogue((socket) => socket.once('data', () => socket.write('220 at last\r\n')), async (connection) => {
      expect(await ending(connection.reply(1))).to.equal('patience: no reply within 0.001 s')
      expect(await connection.closes(1)).to.equal(false)
      await connection.send(Buffer.from('are you there?'))
      expect((await connection.reply(patience)).code).to.equal(220)
    })
  })

  it('tells of the half line before the silence', async () => {
    await dialogue((socket) => socket.write('220-mx\r\n220 hal'), async (connection) => {
      const half = async (): Promise<string> => {
        const how = await ending(connection.reply(1))
        return how.includes('unfinished') ? how : half()
      }
      expect(await half()).to.equal('patience: no reply within 0.001 s after the unfinished reply 220-mx{CRLF}220 hal')
    })
  })

  it('tells that the server closed, and what it had begun to say', async () => {
    await dialogue((socket) => socket.end('220 mx\r\n421 clos'), async (connection) => {
      expect((await connection.reply(patience)).code).to.equal(220)
      expect(await ending(connection.reply(patience))).to.equal('closed: the server closed the connection after the unfinished reply 421 clos')
      expect(await connection.closes(patience)).to.equal(true)
      expect(connection.open).to.equal(false)
      expect(await ending(connection.send(Buffer.from('NOOP\r\n')))).to.equal('closed: the server closed the connection before the client could send')
      expect(connection.transcript.lines.map(({ side, text }) => `${side} ${text}`)).to.include('- the server closed the connection')
    })
  })

  it('still hands out what came before the close', async () => {
    await dialogue((socket) => socket.end('220 mx\r\n221 bye\r\n'), async (connection) => {
      expect(await connection.closes(patience)).to.equal(true)
      expect([(await connection.reply(patience)).code, (await connection.reply(patience)).code]).to.deep.equal([220, 221])
    })
  })

  it('tells that the connection was reset', async () => {
    await dialogue((socket) => socket.once('data', () => socket.resetAndDestroy()), async (connection) => {
      await connection.send(Buffer.from('EHLO client.example\r\n'))
      expect(await ending(connection.reply(patience))).to.equal('closed: the connection broke (ECONNRESET)')
    })
  })

  it('does not read a peer that speaks something else to its end', async () => {
    await dialogue((socket) => socket.end(`${'x'.repeat(5000)}\r\n`.repeat(60)), async (connection) => {
      expect((await connection.reply(patience)).code).to.equal(0)
      // Its end lies behind what is not read, and nobody is kept waiting for it.
      expect(connection.open).to.equal(false)
      expect(connection.unread.length).to.be.lessThan(59)
      while (connection.unread.length > 0) await connection.reply(patience)
      expect(await ending(connection.reply(patience))).to.match(/^closed: nothing more was read after what is no SMTP reply/)
    })
  })

  it('does not keep all that a peer says unasked', async () => {
    const reply = `${`250-${'x'.repeat(500)}\r\n`.repeat(100)}250 ok\r\n`
    await dialogue((socket) => socket.end(reply.repeat(400)), async (connection) => {
      expect(await connection.closes(patience)).to.equal(true)
      // 2 MiB, and what the piece brought that was the last to be read.
      expect(connection.unread.reduce((sum, { octets }) => sum + octets.length, 0)).to.be.greaterThan(2 << 20).and.lessThan(3 << 20)
    })
  })

  it('records what passed, without the secrets', async () => {
    const masker = new Masker()
    masker.add('hunter22')
    await dialogue((socket) => answers(socket, { NOOP: '250 Ok\r\n', 'NOOP hunter22': '250 hunter22\r\n' }), async (connection) => {
      for (const line of ['NOOP\r\n', 'NOOP hunter22\r\n']) {
        await connection.send(Buffer.from(line))
        await connection.reply(patience)
      }
      expect(connection.transcript.lines.map(({ side, text }) => `${side} ${text}`)).to.deep.equal([
        'C NOOP{CRLF}', 'S 250 Ok{CRLF}', 'C NOOP {masked}{CRLF}', 'S 250 {masked}{CRLF}',
      ])
    }, masker)
  })
})
