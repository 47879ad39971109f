import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { expect } from 'chai'
import { defectsById } from '../../src/mta/defects/index.ts'
import { startMta, type Defect, type RunningMta } from '../../src/mta/index.ts'
import { Script } from './support/script.ts'

async function withFolder(body: (directory: string) => Promise<void>): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'mta-'))
  try {
    await body(directory)
  } finally {
    await rm(directory, { recursive: true })
  }
}

const settings = { networks: ['127.0.0.0/8'], mailboxes: { 'user@example.test': 'user' }, routes: { 'relay.test': { host: '127.0.0.1', port: 1 } } }

async function send(mta: RunningMta, recipient: string): Promise<string> {
  const client = await Script.open(mta.ports.relay)
  await client.reply()
  const replies = await client.all('EHLO c.test', 'MAIL FROM:<a@b.test>', `RCPT TO:<${recipient}>`, 'DATA', 'Subject: x\r\n\r\nhello\r\n.')
  client.close()
  return replies.at(-1) ?? ''
}

async function withWhole(body: (mta: RunningMta) => Promise<void>, defects: readonly Defect[] = []): Promise<void> {
  await withFolder(async (directory) => {
    const mta = await startMta({ ...settings, directory }, defects)
    try {
      await body(mta)
    } finally {
      await mta.stop()
    }
  })
}

describe('the reference MTA as a whole', () => {
  it('starts, keeps a message that cannot be delivered yet, shows it in mailq, stops', () =>
    withWhole(async (mta) => {
      expect(mta.settings.ports).to.deep.equal(mta.ports)
      expect(Object.values(mta.ports).every((port) => port > 0)).to.equal(true)
      const id = /^250 2\.0\.0 Ok: queued as (\w+)$/.exec(await send(mta, 'later@relay.test'))?.[1]
      const listing = await mta.tool(['mailq'])
      expect(listing.code).to.equal(0)
      expect(listing.stdout).to.contain(id)
    }))

  it('keeps the queue over a restart', () =>
    withFolder(async (directory) => {
      const first = await startMta({ ...settings, directory })
      const id = /(\w+)$/.exec(await send(first, 'later@relay.test'))?.[1]
      await first.stop()
      const second = await startMta({ ...settings, directory })
      expect((await second.tool(['mailq'])).stdout).to.contain(id)
      await second.stop()
    }))

  it('leaves nothing running when a port is taken', () =>
    withWhole((taken) =>
      withFolder(async (directory) => {
        const error = await startMta({ directory, ports: taken.ports }).catch((reason: Error) => reason.message)
        expect(error).to.match(/^port \d+ \(ports\.relay\) is already in use on 127\.0\.0\.1$/)
      }),
    ))

  it('misbehaves in one instance only', () =>
    withWhole(
      (bent) =>
        withWhole(async (sound) => {
          expect(await send(bent, 'user@example.test')).to.equal('250 2.0.0 Ok')
          expect(await send(sound, 'user@example.test')).to.match(/queued as/)
        }),
      defectsById(['end-of-data-without-id']),
    ))
})
