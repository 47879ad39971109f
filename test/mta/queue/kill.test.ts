import { expect } from 'chai'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { listQueue } from '../../../src/mta/queue/listing.ts'
import { soundQueueSeams } from '../../../src/mta/queue/seams.ts'
import { openQueue } from '../../../src/mta/queue/service.ts'
import { later, settingsFor, user, withFolder } from './harness.ts'

/** Runs a server that accepts without end, and kills it once it has acknowledged some messages. @returns their ids */
async function acceptUntilKilled(directory: string, address: string, acknowledged: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, ['-r', 'ts-node/register', join(__dirname, 'accept-and-tell.ts'), directory, address], { stdio: ['ignore', 'pipe', 'inherit'] })
  let text = ''
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk
    if (text.split('\n').length > acknowledged) child.kill('SIGKILL')
  })
  await once(child, 'close')
  return text.split('\n').slice(0, -1)
}

function mailFiles(directory: string): readonly string[] {
  const folder = join(directory, 'mail', 'user', 'new')
  return existsSync(folder) ? readdirSync(folder) : []
}

// RFC 5321 §6.1: what was answered 250 must not be lost when the host crashes later.
describe('Queue: kill -9', () => {
  it('loses no acknowledged message that waits', () =>
    withFolder(async (directory) => {
      const ids = await acceptUntilKilled(directory, later, 20)
      const queue = await openQueue(settingsFor(directory), soundQueueSeams())
      await queue.idle()
      const queued = listQueue(join(directory, 'queue')).map(({ message }) => message.envelope.id)
      await queue.stop()
      expect(ids.length).to.be.at.least(20)
      expect(ids.filter((id) => !queued.includes(id))).to.deep.equal([])
    }))

  it('delivers each acknowledged message once, killed in the middle of deliveries', () =>
    withFolder(async (directory) => {
      const ids = await acceptUntilKilled(directory, user, 20)
      const queue = await openQueue(settingsFor(directory), soundQueueSeams())
      await queue.idle()
      await queue.stop()
      const files = mailFiles(directory)
      for (const id of ids) expect(files.filter((name) => name.includes(`.Q${id}R`)), id).to.have.length(1)
      expect(listQueue(join(directory, 'queue'))).to.deep.equal([])
    }))
})
