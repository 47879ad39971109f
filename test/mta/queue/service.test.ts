import { expect } from 'chai'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { listQueue } from '../../../src/mta/queue/listing.ts'
import { soundQueueSeams } from '../../../src/mta/queue/seams.ts'
import { openQueue } from '../../../src/mta/queue/service.ts'
import { later, messageTo, settingsFor, startPeer, user, withFolder, withQueue, type Bench } from './harness.ts'

const everywhere = ['incoming', 'active', 'deferred', 'hold'] as const

function mail(bench: { directory: string }, name = 'user'): readonly string[] {
  const folder = join(bench.directory, 'mail', name, 'new')
  return existsSync(folder) ? readdirSync(folder).map((file) => readFileSync(join(folder, file), 'latin1')) : []
}

function listed(bench: { directory: string }): readonly string[] {
  return listQueue(join(bench.directory, 'queue')).map(({ folder, message }) => `${folder} ${message.envelope.id}`)
}

function peerRoute(port: number): Bench['settings']['routes'] {
  return { 'relay.test': { host: '127.0.0.1', port } }
}

describe('Queue: acceptance and local delivery', () => {
  it('delivers to a maildir with one Return-Path on top, and is empty then', () =>
    withQueue({}, async (bench) => {
      const content = Buffer.from('Received: by mx\r\nReturn-Path: <old@example.test>\r\nSubject: x\r\n\r\nReturn-Path: body\r\n')
      await bench.send(messageTo([user], { content, sender: 'sender@client.test' }))
      expect(mail(bench)).to.deep.equal([
        `Return-Path: <sender@client.test>\nX-Original-To: ${user}\nDelivered-To: ${user}\nReceived: by mx\nSubject: x\n\nReturn-Path: body\n`,
      ])
      expect(listed(bench)).to.deep.equal([])
    }))

  it('keeps octets that are not UTF-8', () =>
    withQueue({}, async (bench) => {
      const body = Buffer.from([0xff, 0xfe, 0x00, 0x80, 0x0d, 0x0a])
      await bench.send(messageTo([user], { content: Buffer.concat([Buffer.from('Subject: x\r\n\r\n'), body]) }))
      expect(mail(bench)[0]?.endsWith('\n\n\xff\xfe\x00\x80\n')).to.equal(true)
    }))

  it('refuses to share a queue with another server', () =>
    withQueue({}, async ({ settings }) => {
      const error = await openQueue(settings, soundQueueSeams()).then(() => undefined, (reason: Error) => reason)
      expect(error?.message).to.contain('is open in another server')
    }))

  it('takes up at the next start what a stop left, and puts unreadable files aside', () =>
    withFolder(async (directory) => {
      const settings = settingsFor(directory)
      const first = await openQueue(settings, soundQueueSeams())
      const id = first.newId()
      await first.accept(id, messageTo([later]))
      await first.idle()
      await first.stop()
      writeFileSync(join(directory, 'queue', 'deferred', 'ABC'), 'rubbish')
      writeFileSync(join(directory, 'queue', 'incoming', 'DEF.tmp'), 'cut off')
      const peer = await startPeer()
      const second = await openQueue({ ...settings, routes: peerRoute(peer.port) }, soundQueueSeams())
      expect(listed({ directory })).to.deep.equal([`deferred ${id}`])
      expect(readdirSync(join(directory, 'queue', 'corrupt'))).to.deep.equal(['ABC'])
      await second.flush()
      await second.idle()
      expect(peer.messages).to.have.length(1)
      expect(listed({ directory })).to.deep.equal([])
      await second.stop()
      await peer.close()
    }))

  it('has its control socket in reach even below a very long folder', () =>
    withFolder(async (directory) => {
      const queue = await openQueue(settingsFor(join(directory, 'long'.repeat(40))), soundQueueSeams())
      await queue.stop()
    }))
})

describe('Queue: what is tried when', () => {
  it('doubles the wait up to the longest', () =>
    withQueue({ minimalBackoff: 300_000, maximalBackoff: 1_000_000 }, async (bench) => {
      const id = await bench.send(messageTo([later]))
      const waits: number[] = []
      for (let i = 0; i < 3; i += 1) {
        const before = Date.now()
        await bench.queue.flushOne(id)
        await bench.queue.idle()
        const next = listQueue(join(bench.directory, 'queue'))[0]?.message.next ?? 0
        waits.push(Math.floor((next - before) / 100_000))
      }
      expect(waits).to.deep.equal([6, 10, 10])
    }))

  it('retries by itself', () =>
    withQueue({ minimalBackoff: 1 }, async (bench) => {
      let tell: () => void = () => undefined
      const arrived = new Promise<void>((resolve) => (tell = resolve))
      let refusals = 2
      const peer = await startPeer({}, (line) => (line === 'end of data' ? tell() : undefined))
      const replies = { 'RCPT': '451 4.2.0 not now' }
      const busy = await startPeer(replies, (line) => {
        if (line.startsWith('RCPT') && --refusals === 0) Object.assign(bench.settings.routes['relay.test'] ?? {}, { port: peer.port })
      })
      Object.assign(bench.settings.routes['relay.test'] ?? {}, { port: busy.port })
      await bench.send(messageTo([later]))
      await arrived
      await bench.queue.idle()
      expect(listed(bench)).to.deep.equal([])
      await Promise.all([peer.close(), busy.close()])
    }))

  it('leaves held mail alone until it is released and flushed', async () => {
    const peer = await startPeer()
    await withQueue({}, async (bench) => {
      const id = await bench.send(messageTo([later]))
      expect(await bench.queue.change('hold', { ids: [id], folders: ['deferred'] })).to.deep.equal([id])
      Object.assign(bench.settings.routes['relay.test'] ?? {}, { port: peer.port })
      await bench.queue.flush()
      await bench.queue.flushOne(id)
      await bench.queue.idle()
      expect(listed(bench)).to.deep.equal([`hold ${id}`])
      await bench.queue.change('release', { ids: 'ALL', folders: ['hold'] })
      expect(listed(bench)).to.deep.equal([`deferred ${id}`])
      await bench.queue.flush()
      await bench.queue.idle()
      expect(peer.messages).to.have.length(1)
    })
    await peer.close()
  })

  it('flushes the mail of one site only, and says when it never defers for a site', () =>
    withQueue({}, async (bench) => {
      await bench.send(messageTo([later]))
      expect(await bench.queue.flushSite('nowhere.test')).to.equal(false)
      expect(await bench.queue.flushSite('RELAY.test')).to.equal(true)
      await bench.queue.idle()
      expect(listQueue(join(bench.directory, 'queue'))[0]?.message.attempts).to.equal(2)
    }))
})

describe('Queue: commands that come during a delivery', () => {
  async function during(operation: 'delete' | 'hold', finalReply: string): Promise<{ lines: readonly string[]; taken: number; id: string; mails: number }> {
    let result = { lines: [] as readonly string[], taken: 0, id: '', mails: 0 }
    await withQueue({}, async (bench) => {
      const id = bench.queue.newId()
      const peer = await startPeer({ 'end of data': finalReply }, async (line) => {
        if (line === 'end of data') await bench.queue.change(operation, { ids: [id], folders: everywhere })
      })
      Object.assign(bench.settings.routes['relay.test'] ?? {}, { port: peer.port })
      await bench.queue.accept(id, messageTo([later]))
      await bench.queue.idle()
      result = { lines: listed(bench), taken: peer.messages.length, id, mails: mail(bench).length }
      await peer.close()
    })
    return result
  }

  for (const reply of ['250 ok', '451 4.3.0 later', '554 5.6.0 never']) {
    it(`a deleted message neither comes back nor is reported, next hop says ${reply}`, async () => {
      const { lines, taken, mails } = await during('delete', reply)
      expect({ lines, taken, mails }).to.deep.equal({ lines: [], taken: 1, mails: 0 })
    })
  }

  it('a held message stays on hold when the attempt fails', async () => {
    const { lines, id } = await during('hold', '451 4.3.0 later')
    expect(lines).to.deep.equal([`hold ${id}`])
  })

  it('a held message leaves when the attempt succeeds', async () => {
    expect((await during('hold', '250 ok')).lines).to.deep.equal([])
  })

  it('a flush during a failing attempt means another attempt', () =>
    withQueue({}, async (bench) => {
      let attempts = 0
      const peer = await startPeer({ RCPT: '451 4.2.0 not now' }, async (line) => {
        if (line.startsWith('RCPT') && ++attempts === 1) await bench.queue.flush()
      })
      Object.assign(bench.settings.routes['relay.test'] ?? {}, { port: peer.port })
      await bench.send(messageTo([later]))
      expect(attempts).to.equal(2)
      await peer.close()
    }))
})
