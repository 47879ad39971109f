import { describe, it } from 'node:test'
import { expect } from 'chai'
import { QueuePart } from '../../support/queue-part.ts'
import { Scene } from '../../support/scene.ts'
import type { Talk } from '../../support/talk.ts'
import { facts, requirement, whole } from './bed.ts'

const line = (id: string): string => JSON.stringify({
  queue_name: 'deferred', queue_id: id, arrival_time: 1_790_000_000, message_size: 300, sender: 'a@b.example', recipients: [{ address: 'c@d.example', delay_reason: 'down' }],
})

/** @returns the commands that cleaning up runs, where the queue holds these and the target has told the first of them */
async function cleaned(elsewhere: boolean, ...queued: readonly string[]): Promise<string[]> {
  const commands: string[] = []
  const runTool = async (argv: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> => {
    commands.push(argv.join(' '))
    return { code: 0, stdout: argv[0] === 'postqueue' ? queued.map((id) => `${line(id)}\n`).join('') : '', stderr: argv[0] === 'postsuper' ? 'postsuper: Deleted: 1 message\n' : '' }
  }
  const scene = new Scene({ target: whole, facts, runTool }, requirement)
  scene.noteQueued('4A1B2C3D4E')
  await new QueuePart(scene, { wroteElsewhere: elsewhere } as Talk).clean()
  return commands
}

describe('what a scenario leaves in the queue', () => {
  it('is taken back where the target told its id, and nothing else is', async () => {
    expect(await cleaned(true, '4A1B2C3D4E', '4A1B2C3D4F')).to.deep.equal(['postqueue -j', 'postsuper -d 4A1B2C3D4E'])
  })

  it('is left alone when it has gone', async () => {
    expect(await cleaned(true, '4A1B2C3D4F')).to.deep.equal(['postqueue -j'])
  })

  it('costs no look where every recipient was local', async () => {
    expect(await cleaned(false, '4A1B2C3D4E')).to.deep.equal([])
  })
})
