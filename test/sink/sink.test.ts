import { once } from 'node:events'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, it } from 'node:test'
import { expect } from 'chai'
import { without } from '../../src/sink/behaviour.ts'
import { Sink } from '../../src/sink/sink.ts'
import { Peer } from './peer.ts'

const patience = 30_000
let sink: Sink

describe('a sink', () => {
  beforeEach(async () => { sink = await Sink.open() })
  afterEach(() => sink.close())

  function failureOf(promise: Promise<unknown>): Promise<unknown> {
    return promise.then(() => { throw new Error('it resolved') }, (e: unknown) => e)
  }

  describe('a sink', () => {
    it('greets and offers its extensions', async () => {
      const peer = await Peer.connected(sink)
      expect(await peer.replies(1)).to.deep.equal(['220 sink.example.test ESMTP\r\n'])
      expect((await peer.say('EHLO mx\r\n'))[0]?.split('\r\n').slice(1, -1).map((line) => line.slice(4)))
        .to.deep.equal(['PIPELINING', '8BITMIME', 'SIZE 67108864', 'DSN', 'ENHANCEDSTATUSCODES'])
    })

    it('leaves out an extension, and takes its parameters all the same', async () => {
      sink.behave(without('DSN'))
      const peer = await Peer.connected(sink)
      await peer.replies(1)
      const [hello = ''] = await peer.say('EHLO mx\r\n')
      expect([hello.includes('DSN'), hello.includes('8BITMIME')]).to.deep.equal([false, true])
      expect((await peer.say('MAIL FROM:<> RET=FULL\r\n'))[0]).to.match(/^250/)
      expect(() => without('CHUNKING')).to.throw('CHUNKING')
    })

    it('keeps envelope and data of a message', async () => {
      const peer = await Peer.greeted(sink)
      await peer.say('EHLO mx.example.test\r\nMAIL FROM:<a@client.example> SIZE=9\r\nRCPT TO:<b@sink.test>\r\nRCPT TO:<c@sink.test> NOTIFY=NEVER\r\nDATA\r\n', 5)
      await peer.say(Buffer.from('Subject: t\xf6ken\r\n\r\n..\r\n..x\r\n\xff\0\r\n.\r\n', 'latin1'))
      const [message] = sink.messages()
      expect(message).to.deep.include({
        helo: 'EHLO mx.example.test', mailFrom: 'MAIL FROM:<a@client.example> SIZE=9',
        rcptTo: ['RCPT TO:<b@sink.test>', 'RCPT TO:<c@sink.test> NOTIFY=NEVER'], reply: '250 2.0.0 Accepted',
      })
      expect(message?.data.toString('latin1')).to.equal('Subject: t\xf6ken\r\n\r\n.\r\n.x\r\n\xff\0\r\n')
      expect(message?.wire.toString('latin1')).to.equal('Subject: t\xf6ken\r\n\r\n..\r\n..x\r\n\xff\0\r\n')
    })

    it('keeps the exact octets of commands, of each connection', async () => {
      const [one, two] = [await Peer.greeted(sink), await Peer.greeted(sink)]
      await one.say('HELO  one\n')
      await two.say('ehlo two\r\nNOOP\r\n', 2)
      expect(sink.sessions().map((session) => session.commands.map(String))).to.deep.equal([['HELO  one\n'], ['ehlo two\r\n', 'NOOP\r\n']])
      expect(sink.sessions()[0]?.peer).to.equal('127.0.0.1')
    })

    it('takes two messages on one connection, pipelined', async () => {
      const peer = await Peer.greeted(sink)
      await peer.send('Subject: one\r\n\r\n1')
      const transaction = 'MAIL FROM:<>\r\nRCPT TO:<b@sink.test>\r\nDATA\r\n'
      await peer.say(transaction, 3)
      await peer.say('Subject: two\r\n.\r\nRSET\r\nQUIT\r\n', 3)
      expect(sink.messages().map((message) => message.mailFrom)).to.deep.equal(['MAIL FROM:<a@client.example>', 'MAIL FROM:<>'])
      expect(await peer.rest()).to.equal('')
    })

    it('refuses commands out of order', async () => {
      const peer = await Peer.greeted(sink)
      const replies = await peer.say('RCPT TO:<b@x>\r\nDATA\r\nMAIL FROM:<>\r\nMAIL FROM:<>\r\nDATA\r\nWHAT\r\n', 6)
      expect(replies.map((reply) => reply.slice(0, 3))).to.deep.equal(['503', '503', '250', '503', '554', '500'])
    })
  })

  describe('waiting at a sink', () => {
    it('finds a message that came before, and one that comes later', async () => {
      const peer = await Peer.greeted(sink)
      const later = sink.waitFor('tok-1', patience)
      await peer.send('Subject: tok-1\r\n\r\nx')
      expect((await later)?.data.toString()).to.include('tok-1')
      expect(await sink.waitFor('tok-1', patience)).to.equal(await later)
    })

    it('gives up when patience ends, or when it is closed', async () => {
      expect(await sink.waitFor('never', 0)).to.equal(undefined)
      const waiting = sink.waitFor('never', patience)
      await sink.close()
      expect(await waiting).to.equal(undefined)
      expect(await sink.waitFor('never', patience)).to.equal(undefined)
    })

    it('waits for a command', async () => {
      const quitting = sink.until(() => sink.sessions().find((session) => session.commands.some((command) => command.toString() === 'QUIT\r\n')), patience)
      const peer = await Peer.greeted(sink)
      await peer.say('QUIT\r\n')
      expect(await quitting).to.equal(sink.sessions()[0])
    })

    it('passes on what a probe throws', async () => {
      const waiting = sink.until(() => { if (sink.sessions().length > 0) throw new Error('a bad probe'); return undefined }, patience)
      const failure = failureOf(waiting)
      await Peer.greeted(sink)
      expect(await failure).to.have.property('message', 'a bad probe')
    })
  })

  describe('a scripted sink', () => {
    it('refuses a recipient, and keeps the other', async () => {
      sink.behave({ rcpt: (line) => (line.includes('nobody') ? '550 5.1.1 no such user' : undefined) })
      const peer = await Peer.greeted(sink)
      const replies = await peer.say('EHLO mx\r\nMAIL FROM:<a@x>\r\nRCPT TO:<nobody@x>\r\nRCPT TO:<b@x>\r\nDATA\r\n', 5)
      expect(replies.slice(2)).to.deep.equal(['550 5.1.1 no such user\r\n', '250 2.1.5 Recipient ok\r\n', '354 End data with <CR><LF>.<CR><LF>\r\n'])
      await peer.say('x\r\n.\r\n')
      expect(sink.messages()[0]?.rcptTo).to.deep.equal(['RCPT TO:<b@x>'])
    })

    it('refuses the sender, so that there is no transaction', async () => {
      sink.behave({ mail: '451 4.7.1 later' })
      const peer = await Peer.greeted(sink)
      expect((await peer.say('EHLO mx\r\nMAIL FROM:<a@x>\r\nRCPT TO:<b@x>\r\n', 3)).slice(1)).to.deep.equal(['451 4.7.1 later\r\n', '503 5.5.1 MAIL first\r\n'])
    })

    it('refuses DATA, and goes on with commands', async () => {
      sink.behave({ data: '451 4.3.0 not now' })
      const peer = await Peer.greeted(sink)
      expect((await peer.say('EHLO mx\r\nMAIL FROM:<a@x>\r\nRCPT TO:<b@x>\r\nDATA\r\nNOOP\r\n', 5)).at(-1)).to.equal('250 2.0.0 Ok\r\n')
    })

    it('keeps a message that it refuses at its end, but does not wait for it', async () => {
      sink.behave({ endOfData: '452 4.3.1 full' })
      const peer = await Peer.greeted(sink)
      expect((await peer.send('Subject: tok-2')).at(-1)).to.equal('452 4.3.1 full\r\n')
      expect(sink.messages()).to.have.length(1)
      const accepted = sink.waitFor('tok-2', patience)
      sink.behave({})
      await peer.send('Subject: tok-2')
      expect(await accepted).to.equal(sink.messages()[1])
    })

    it('hangs up after a 421 greeting', async () => {
      sink.behave({ greeting: '421 4.3.2 closing' })
      const peer = await Peer.connected(sink)
      expect(await peer.rest()).to.equal('421 4.3.2 closing\r\n')
    })

    it('sends multiline replies', async () => {
      sink.behave({ ehlo: '250 plain\nSIZE 10\nDSN' })
      const peer = await Peer.greeted(sink)
      expect(await peer.say('EHLO mx\r\n')).to.deep.equal(['250-plain\r\n250-SIZE 10\r\n250 DSN\r\n'])
    })

    it('is silent, and hangs up without an answer', async () => {
      sink.behave({ mail: 'silence', rset: 'hangup' })
      const peer = await Peer.greeted(sink)
      expect(await peer.say('EHLO mx\r\nMAIL FROM:<a@x>\r\nNOOP\r\n', 2)).to.have.length(2)
      peer.socket.write('RSET\r\n')
      expect(await peer.rest()).to.equal('')
    })

    it('does not take a slip for a reply', () => {
      for (const slip of ['5500 x', 'quiet', '', '650 5.1.1 x', '550 a\r\nNOOP']) expect(() => { sink.behave({ rcpt: slip }) }, slip).to.throw(/not a reply/)
    })
  })

  describe('opening and closing a sink', () => {
    it('says which port is in use', async () => {
      const other = createServer().listen(0, '127.0.0.1')
      await once(other, 'listening')
      const { port } = other.address() as AddressInfo
      expect(await failureOf(Sink.open({ port }))).to.include({ name: 'SinkUnavailable', message: `cannot listen on 127.0.0.1:${port}: the port is in use` })
      other.close()
    })

    it('listens on loopback only', async () => {
      for (const host of ['0.0.0.0', '::', '192.0.2.1', 'mx.example.test']) {
        expect(await failureOf(Sink.open({ host })), host).to.have.property('message').match(/not a loopback address/)
      }
    })

    it('opens again on the same port, and closes twice', async () => {
      const { port } = sink
      const peer = await Peer.greeted(sink)
      await sink.close()
      await sink.close()
      expect(await peer.rest()).to.equal('')
      const again = await Sink.open({ port })
      expect(again.port).to.equal(port)
      await again.close()
    })

    it('ends only the connection of a peer that sends too much', async () => {
      const [greedy, modest] = [await Peer.greeted(sink), await Peer.greeted(sink)]
      greedy.socket.write(Buffer.alloc(200_000, 0x41))
      expect(await greedy.rest()).to.equal('')
      expect(await modest.say('NOOP\r\n')).to.deep.equal(['250 2.0.0 Ok\r\n'])
    })
  })
})
