import { expect } from 'chai'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { listQueue } from '../../../src/mta/queue/listing.ts'
import { messageTo, recipient, startPeer, user, withQueue, type Bench } from '../queue/harness.ts'

const nobody = 'nobody@example.test'

function reports(bench: Bench): readonly string[] {
  const folder = join(bench.directory, 'mail', 'user', 'new')
  try {
    return readdirSync(folder).map((name) => readFileSync(join(folder, name), 'latin1'))
  } catch {
    return []
  }
}

function queued(bench: Bench): number {
  return listQueue(join(bench.directory, 'queue')).length
}

describe('Reports of failed delivery', () => {
  it('go to the envelope sender with a null reverse-path, in three parts', () =>
    withQueue({}, async (bench) => {
      await bench.send(messageTo([nobody], { envid: 'a+2Bb', recipients: [recipient(nobody, { original: 'alias@example.test', orcpt: 'rfc822;first+2B@example.test' })] }))
      const [text = ''] = reports(bench)
      expect(text.startsWith('Return-Path: <>\n')).to.equal(true)
      const boundary = /\nContent-Type: multipart\/report; report-type=delivery-status;\n\tboundary="(.*)"\n/.exec(text)?.[1] ?? ''
      const parts = text.split(`\n--${boundary}`)
      expect(parts.slice(1).map((part) => /^\nContent-Type: ([^;\n]*)/.exec(part)?.[1])).to.deep.equal(['text/plain', 'message/delivery-status', 'message/rfc822', undefined])
      expect(parts[1]).to.contain('\n<alias@example.test>:\n')
      expect(parts.at(-1)).to.equal('--\n')
      for (const field of ['Original-Envelope-Id: a+b', 'Reporting-MTA: dns; mx.example.test', 'Original-Recipient: rfc822;first+@example.test', 'Final-Recipient: rfc822; alias@example.test', 'Action: failed', 'Status: 5.1.1']) {
        expect(text).to.contain(`\n${field}\n`)
      }
      expect(text).to.match(/Content-Type: message\/rfc822[^]*\n\nReceived: by mx\n[^]*\nsecond\n\n--/)
      expect(queued(bench)).to.equal(0)
    }))

  it('hold only the header when RET=HDRS asks for that', () =>
    withQueue({}, async (bench) => {
      await bench.send(messageTo([nobody], { ret: 'HDRS' }))
      const [text = ''] = reports(bench)
      expect(text).to.contain('Content-Type: text/rfc822-headers\n')
      expect(text).to.contain('Subject: hello\n')
      expect(text).not.to.contain('\nsecond\n')
    }))

  it('name the host that refused, and its reply', async () => {
    const peer = await startPeer({ RCPT: '550-5.7.1 no\r\n550 5.7.1 never' })
    await withQueue({ routes: { 'relay.test': { host: '127.0.0.1', port: peer.port } } }, async (bench) => {
      await bench.send(messageTo(['x@relay.test']))
      expect(reports(bench)[0]).to.match(/\nRemote-MTA: dns; 127\.0\.0\.1\nDiagnostic-Code: smtp; 550-5\.7\.1 no 550 5\.7\.1 never\n/)
    })
    await peer.close()
  })

  it('go out for a domain without a route, 5.4.4', () =>
    withQueue({}, async (bench) => {
      await bench.send(messageTo(['x@nowhere.test']))
      expect(reports(bench)[0]).to.contain('\nStatus: 5.4.4\n')
    }))

  it('follow aliases of the sender', () =>
    withQueue({ aliases: { 'list@example.test': [user] } }, async (bench) => {
      await bench.send(messageTo([nobody], { sender: 'list@example.test' }))
      expect(reports(bench)).to.have.length(1)
    }))

  it('are sent without the source route of the reverse-path (RFC 5321 §6.1)', () =>
    withQueue({}, async (bench) => {
      await bench.send(messageTo([nobody], { sender: `@a.test,@b.test:${user}` }))
      expect(reports(bench)).to.have.length(1)
    }))

  for (const [name, more] of [
    ['a null reverse-path', { sender: '' }],
    ['NOTIFY=NEVER', { recipients: [recipient(nobody, { notify: ['NEVER'] })] }],
    ['NOTIFY=DELAY,SUCCESS', { recipients: [recipient(nobody, { notify: ['DELAY', 'SUCCESS'] })] }],
    ['a sender that cannot be reached either', { sender: nobody }],
  ] as const) {
    it(`are not sent for ${name}`, () =>
      withQueue({}, async (bench) => {
        await bench.send(messageTo([nobody], more))
        expect(reports(bench)).to.deep.equal([])
        expect(queued(bench)).to.equal(0)
      }))
  }

  it('come once the message has outlived its time, with the last reason', () =>
    withQueue({ queueLifetime: 0 }, async (bench) => {
      await bench.send(messageTo(['later@relay.test']))
      expect(reports(bench)[0]).to.contain('\nStatus: 4.4.1\n')
      expect(queued(bench)).to.equal(0)
    }))
})

describe('Reports of success', () => {
  it('are sent when NOTIFY=SUCCESS asks for them, with the header only', () =>
    withQueue({ mailboxes: { [user]: 'user', 'b@example.test': 'b' } }, async (bench) => {
      await bench.send(messageTo([], { recipients: [recipient('b@example.test', { notify: ['SUCCESS'] })] }))
      const [text = ''] = reports(bench)
      expect(text).to.contain('\nAction: delivered\n')
      expect(text).to.contain('Content-Type: text/rfc822-headers\n')
      expect(queued(bench)).to.equal(0)
    }))

  it('say "relayed" when the next hop offers no DSN', async () => {
    const peer = await startPeer()
    await withQueue({ routes: { 'relay.test': { host: '127.0.0.1', port: peer.port } } }, async (bench) => {
      await bench.send(messageTo([], { recipients: [recipient('x@relay.test', { notify: ['SUCCESS', 'FAILURE'] })] }))
      expect(reports(bench)[0]).to.contain('\nAction: relayed\n')
    })
    await peer.close()
  })
})
