import { after, before, describe, it } from 'node:test'
import { expect } from 'chai'
import { waitUntil } from '../../src/wire/wait.ts'
import { collectGarbage } from './memory.ts'
import { startFuzzable, type Fuzzable } from './running.ts'
import { shortSeed } from './seed.ts'
import { batch, sessions } from './sessions.ts'

describe('any sessions', () => {
  let running: Fuzzable
  before(async () => { running = await startFuzzable() })
  after(() => running.stop())

  it('leave the MTA well', () => {
    const { short, check } = sessions(running.mta, running.warnings)
    return check(short, shortSeed)
  })

  it('leave nothing behind in memory', async () => {
    const settled = async (): Promise<true | undefined> =>
      (await running.mta.tool(['mailq', '-C', running.mta.configDirectory])).stdout.includes('queue is empty') ? true : undefined
    const used = async (): Promise<number> => {
      await batch(running.mta, shortSeed, 15)
      expect(await waitUntil(settled, 20_000), 'the queue gets empty').to.equal(true)
      collectGarbage()
      return process.memoryUsage().heapUsed
    }
    const median = async (): Promise<number> => [await used(), await used(), await used()].sort((a, b) => a - b)[1] ?? 0
    await used()
    const earlier = await median()
    expect(await median() - earlier, 'octets more after the same again').to.be.below(1_000_000)
  })
})
