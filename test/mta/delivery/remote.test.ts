import { expect } from 'chai'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { listQueue } from '../../../src/mta/queue/listing.ts'
import { later, messageTo, recipient, startPeer, withQueue, type Bench, type Peer } from '../queue/harness.ts'

async function withPeer(replies: Readonly<Record<string, string>>, test: (bench: Bench, peer: Peer) => Promise<void>): Promise<void> {
  const peer = await startPeer(replies)
  try {
    await withQueue({ routes: { 'relay.test': { host: '127.0.0.1', port: peer.port } } }, (bench) => test(bench, peer))
  } finally {
    await peer.close()
  }
}

function waiting(bench: Bench): readonly (string | undefined)[] {
  const found = listQueue(join(bench.directory, 'queue')).find(({ message }) => message.envelope.recipients[0]?.address.endsWith('relay.test'))
  return found?.message.states.map(({ state, reason }) => `${state} ${reason ?? ''}`.trim()) ?? []
}

const from = 'stranger@outside.test'

describe('Delivery to a next hop', () => {
  it('hands the message over unchanged, dots stuffed on the way', () =>
    withPeer({}, async (bench, peer) => {
      const content = Buffer.from('Subject: x\r\n\r\n.\r\n..two\r\nlast')
      await bench.send(messageTo([later], { content: Buffer.concat([content, Buffer.from('\r\n')]) }))
      expect(peer.messages).to.deep.equal(['Subject: x\r\n\r\n..\r\n...two\r\nlast\r\n'])
      expect(peer.commands.slice(0, 4)).to.deep.equal(['EHLO mx.example.test', 'MAIL FROM:<user@example.test>', `RCPT TO:<${later}>`, 'DATA'])
    }))

  it('gives each recipient a fate of its own, and tries again only for who waits', () =>
    withPeer({ 'RCPT TO:<b@': '450 4.2.0 busy', 'RCPT TO:<c@': '550 5.1.1 nobody' }, async (bench, peer) => {
      await bench.send(messageTo(['a@relay.test', 'b@relay.test', 'c@relay.test'], { sender: from }))
      const said = (reply: string): string => `host 127.0.0.1[127.0.0.1] said: ${reply} (in reply to RCPT TO command)`
      expect(waiting(bench)).to.deep.equal(['delivered', `pending ${said('450 4.2.0 busy')}`, `bounced ${said('550 5.1.1 nobody')}`])
      peer.commands.length = 0
      await bench.queue.flush()
      await bench.queue.idle()
      expect(peer.commands.filter((line) => line.startsWith('RCPT'))).to.deep.equal(['RCPT TO:<b@relay.test>'])
    }))

  for (const [where, replies, expected] of [
    ['the greeting', { greeting: '554 go away' }, 'refused to talk to me: 554 go away'],
    ['MAIL', { MAIL: '451 4.3.0 not now' }, 'said: 451 4.3.0 not now (in reply to MAIL FROM command)'],
    ['the end of data', { 'end of data': '452 4.3.1 full' }, 'said: 452 4.3.1 full (in reply to DATA command)'],
  ] as const) {
    it(`defers when ${where} is refused for now`, () =>
      withPeer(replies, async (bench) => {
        await bench.send(messageTo([later]))
        expect(waiting(bench)).to.deep.equal([`pending host 127.0.0.1[127.0.0.1] ${expected}`])
      }))
  }

  it('defers when nobody listens, worded as Postfix does', () =>
    withQueue({}, async (bench) => {
      await bench.send(messageTo([later]))
      expect(waiting(bench)).to.deep.equal(['pending connect to 127.0.0.1[127.0.0.1]:9: Connection refused'])
    }))

  it('passes DSN parameters on to a host that offers DSN, a transaction for each set of them', () =>
    withPeer({ EHLO: '250-peer\r\n250 DSN' }, async (bench, peer) => {
      const recipients = [recipient('a@relay.test', { notify: ['SUCCESS', 'DELAY'], orcpt: 'rfc822;a+2Bx@relay.test' }), recipient('b@relay.test', { notify: ['NEVER'] })]
      await bench.send(messageTo([], { recipients, envid: 'id+2B1', ret: 'HDRS' }))
      expect(peer.commands.filter((line) => /^(MAIL|RCPT)/.test(line)).sort()).to.deep.equal([
        'MAIL FROM:<user@example.test> RET=HDRS ENVID=id+2B1',
        'MAIL FROM:<user@example.test> RET=HDRS ENVID=id+2B1',
        'RCPT TO:<a@relay.test> NOTIFY=SUCCESS,DELAY ORCPT=rfc822;a+2Bx@relay.test',
        'RCPT TO:<b@relay.test> NOTIFY=NEVER',
      ])
    }))

  it('returns an 8-bit message that the host cannot take (RFC 6152 §3)', () =>
    withPeer({}, async (bench, peer) => {
      const content = Buffer.from('Subject: x\r\n\r\n\xff\r\n', 'latin1')
      await bench.send(messageTo([later], { content, body: '8BITMIME', sender: '' }))
      expect(peer.messages).to.deep.equal([])
      expect(waiting(bench)).to.deep.equal([])
    }))

  it('leaves the message in the queue when the server stops in the middle', async () => {
    let reached: () => void = () => undefined
    const inData = new Promise<void>((resolve) => (reached = resolve))
    const peer = await startPeer({}, (line) => (line === 'DATA' ? (reached(), new Promise(() => undefined)) : undefined))
    await withQueue({ routes: { 'relay.test': { host: '127.0.0.1', port: peer.port } } }, async (bench) => {
      await bench.queue.accept(bench.queue.newId(), messageTo([later]))
      await inData
      await bench.queue.stop()
      expect(waiting(bench)).to.deep.equal(['pending'])
    })
    await peer.close()
  })
})
