import { describe, it } from 'node:test'
import { expect } from 'chai'
import { envelope, relay, secured, goodLogin } from './defects/probe.ts'
import { start, withMta } from './support/fixture.ts'
import { Script } from './support/script.ts'

const message = ['EHLO c.test', ...envelope, 'DATA'] as const

describe('many and strange clients', () => {
  it('answers a whole pipelined session in order (RFC 2920), half-closed by the client', () =>
    withMta(async (mta) => {
      const client = await Script.open(mta.ports.relay)
      client.send('EHLO c.test\r\nMAIL FROM:<a@b.test>\r\nRCPT TO:<user@example.test>\r\nRCPT TO:<nobody@example.test>\r\nDATA\r\nhi\r\n.\r\nNOOP\r\nQUIT\r\n')
      client.halfClose()
      const replies: string[] = []
      for (let reply = await client.reply(); reply !== 'closed'; reply = await client.reply()) replies.push(reply.slice(0, 3))
      expect(replies).to.deep.equal(['220', '250', '250', '250', '550', '354', '250', '250', '221'])
      expect(mta.queue.text).to.match(/hi\r\n$/)
    }))

  it('answers all of a group inside TLS too, half-closed by the client', () =>
    withMta(async (mta) => {
      const client = await secured(mta)
      client.send(`${goodLogin}\r\nMAIL FROM:<user@example.test>\r\nRCPT TO:<x@outside.test>\r\nDATA\r\nFrom: <user@example.test>\r\n.\r\nQUIT\r\n`)
      client.halfClose()
      const replies: string[] = []
      for (let reply = await client.reply(); reply !== 'closed'; reply = await client.reply()) replies.push(reply.slice(0, 3))
      expect(replies).to.deep.equal(['235', '250', '250', '354', '250', '221'])
    }))

  it('serves fifty sessions at once', () =>
    withMta(async (mta) => {
      const clients = await Promise.all(Array.from({ length: 50 }, () => relay(mta)))
      const last = await Promise.all(clients.map(async (client) => (await client.all(...message, '.')).at(-1)))
      expect(last.every((reply) => reply?.startsWith('250 2.0.0'))).to.equal(true)
      expect(new Set(mta.queue.messages.map(({ id }) => id)).size).to.equal(50)
    }))

  it('does not answer faster than the client reads, and loses nothing', () =>
    withMta(async (mta) => {
      const client = await relay(mta)
      const count = 20_000
      client.send('VRFY user\r\n'.repeat(count))
      let answered = 0
      while (answered < count && (await client.reply()).startsWith('250')) answered += 1
      expect(answered).to.equal(count)
    }))

  it('outlives clients that vanish at any point', () =>
    withMta(async (mta) => {
      for (let length = 0; length <= message.length; length += 1) {
        const client = await relay(mta)
        await client.all(...message.slice(0, length))
        client.send('half a li')
        client.close()
        const hasty = await Script.open(mta.ports.submissions)
        hasty.send('\x16\x03\x01garbage')
        hasty.close()
      }
      const client = await relay(mta)
      expect(await client.ask('NOOP')).to.equal('250 2.0.0 Ok')
      expect(mta.queue.messages).to.deep.equal([])
    }))

  it('outlives any octets (a fixed sequence of them)', () =>
    withMta(async (mta) => {
      let seed = 7
      const octet = (): number => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) >> 16
      const words = ['EHLO a.test', 'MAIL FROM:<>', 'RCPT TO:<postmaster>', 'DATA', '.', '\r', '\n', '\0', '\r\n', 'AUTH PLAIN', 'STARTTLS ', 'BDAT 5', '<@a:"\\']
      for (let round = 0; round < 30; round += 1) {
        const client = await relay(mta)
        const noise = Array.from({ length: 40 }, () => (octet() % 3 === 0 ? String.fromCharCode(octet() & 0xff) : `${words[octet() % words.length] ?? ''}\r\n`))
        client.send(Buffer.from(noise.join(''), 'latin1'))
        client.halfClose()
        let reply = await client.reply()
        while (/^\d{3}[ -]/.test(reply)) reply = await client.reply()
        expect(reply).to.equal('closed')
      }
    }))

  it('answers a command with a bare line end, NUL or eighth bit with 5yz and stays in step', () =>
    withMta(async (mta) => {
      const client = await relay(mta)
      const lines = ['NOOP\nNOOP', 'NOOP\rNOOP', '\0', 'MAIL FROM:<us\xe9r@b.test>', '', ' NOOP', 'NOOP\t', 'MAIL FROM:<> \xa0']
      const replies = await client.all('EHLO c.test', ...lines)
      expect(replies.slice(1).map((reply) => reply.slice(0, 9))).to.deep.equal(['500 5.5.2', '500 5.5.2', '500 5.5.2', '501 5.1.7', '500 5.5.2', '500 5.5.2', '250 2.0.0', '501 5.5.4'])
    }))
})

describe('stopping', () => {
  it('tells waiting sessions with 421, in clear and inside TLS, and frees the ports', async () => {
    const mta = await start()
    const [clear, tls] = [await relay(mta), await secured(mta)]
    const handshaking = await Script.open(mta.ports.submissions)
    await tls.ask(goodLogin)
    await mta.stop()
    expect(await clear.reply()).to.match(/^421 4\.3\.2/)
    expect(await tls.reply()).to.match(/^421 4\.3\.2/)
    expect(await handshaking.reply()).to.equal('closed')
    const again = await start({ ports: mta.ports })
    expect(again.ports).to.deep.equal(mta.ports)
    await again.stop()
  })

  it('names port and setting in one line when a port is taken, and leaves nothing listening', () =>
    withMta(async (mta) => {
      const { relay: taken } = mta.ports
      const error = await start({ ports: { relay: taken, submission: 0, submissions: 0 } }).catch((reason: Error) => reason.message)
      expect(error).to.equal(`port ${taken} (ports.relay) is already in use on 127.0.0.1`)
    }))

  it('names a network that is none', async () => {
    const error = await start({ networks: ['127.0.0.0/33'] }).catch((reason: Error) => reason.message)
    expect(error).to.equal('networks: "127.0.0.0/33" is not an address or a network in CIDR form')
  })
})
