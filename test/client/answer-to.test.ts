import { before, describe, it } from 'node:test'
import { expect } from 'chai'
import { type Certificate, selfSigned } from './certificate.ts'
import { ending } from './failure.ts'
import { answers, dialogue, patience, type Script, served, upgrades } from './peer.ts'
import { SmtpConnection } from '../../src/client/connection.ts'
import { Transcript } from '../../src/wire/transcript.ts'

const whole = (got: Buffer): boolean => got.includes('\n')

/** Says that to the first octets that come. */
const says = (...pieces: readonly string[]): Script => (socket) => {
  socket.once('data', () => { for (const piece of pieces) socket.write(piece, 'latin1') })
}

describe('octets where a handshake is due', () => {
  it('are answered with octets, which are no replies', async () => {
    await dialogue(says('\x15\x03', '\x03\n'), async (connection) => {
      const { octets, ended } = await connection.answerTo(Buffer.from('NOOP\r\n'), whole, patience)
      expect(octets.toString('latin1')).to.equal('\x15\x03\x03\n')
      expect(ended).to.equal(undefined)
      expect(connection.unread).to.deep.equal([])
    })
  })

  it('may be answered with a closed connection, behind what came before', async () => {
    await dialogue((socket) => socket.once('data', () => socket.end('half')), async (connection) => {
      const { octets, ended } = await connection.answerTo(Buffer.from('NOOP\r\n'), whole, patience)
      expect(octets.toString()).to.equal('half')
      expect(ended).to.match(/closed/)
    })
  })

  it('are not waited on without end', async () => {
    await dialogue(() => undefined, async (connection) => {
      expect(await ending(connection.answerTo(Buffer.from('NOOP\r\n'), whole, 1))).to.equal('patience: no answer where a handshake is due within 0.001 s')
    })
  })

  it('are not listened to without end', async () => {
    const flood: Script = (socket) => {
      const more = (): void => {
        while (!socket.destroyed && socket.write(Buffer.alloc(1 << 16)));
        if (!socket.destroyed) socket.once('drain', more)
      }
      socket.once('data', more)
    }
    await dialogue(flood, async (connection) => {
      expect(await ending(connection.answerTo(Buffer.from('NOOP\r\n'), whole, patience))).to.equal('patience: what the server sends where a handshake is due has no end')
    })
  })
})

describe('a TLS session', () => {
  let certificate: Certificate
  before(async () => {
    certificate = await selfSigned([{ type: 'dns', value: 'mx.example.test' }])
  })

  it('leaves a ticket, and is told when it was not resumed', async () => {
    await served(upgrades(certificate, (secure) => answers(secure, { NOOP: '250 inside\r\n' })), async (port) => {
      const open = () => SmtpConnection.open({ host: '127.0.0.1', port }, new Transcript(), patience)
      const upgraded = async (session?: Buffer) => {
        const connection = await open()
        await connection.send(Buffer.from('STARTTLS\r\n'))
        await connection.reply(patience)
        const facts = await connection.startTls({ servername: 'mx.example.test', ca: certificate.cert, ...(session === undefined ? {} : { session }) }, patience)
        await connection.send(Buffer.from('NOOP\r\n'))
        await connection.reply(patience)
        connection.destroy()
        return { facts, ticket: connection.ticket }
      }
      const { facts, ticket } = await upgraded()
      expect(facts.resumed).to.equal(false)
      expect(ticket).to.be.an.instanceof(Buffer)
      // That peer makes new ticket keys for each connection, and so knows nobody again.
      expect((await upgraded(ticket)).facts.resumed).to.equal(false)
    })
  })
})
