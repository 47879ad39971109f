import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { expect } from 'chai'
import { inFolder, mailspec } from './command.ts'
import { expectOneLine } from './judged.ts'

const only = ['--only', 'rfc5321/4.1.1.10', '--only', 'handbook-relay-strangers-refused']

interface Shown {
  readonly requirements: readonly object[]
  readonly scenarios: readonly { readonly id: string; readonly outcome: string }[]
  readonly exitCode: number
}

function verdicts(folder: string): object {
  const { requirements, scenarios, exitCode } = JSON.parse(readFileSync(join(folder, 'result.json'), 'utf8')) as Shown
  return { requirements, exitCode, scenarios: scenarios.map(({ id, outcome }) => [id, outcome]) }
}

describe('run --shard and merge', () => {
  it('two shards merged are the run that was not split', async () => {
    await inFolder(async (folder) => {
      const at = (name: string): string => join(folder, name)
      const run = (name: string, ...argv: readonly string[]): ReturnType<typeof mailspec> => mailspec('run', '--report', at(name), '--defect', 'open-relay', ...only, ...argv)
      await run('whole')
      await run('one', '--shard', '1/2')
      await run('two', '--shard', '2/2')
      const merged = await mailspec('merge', at('two'), at('one'), '--report', at('merged'))
      expect(merged.code).to.equal(1)
      expect(verdicts(at('merged'))).to.deep.equal(verdicts(at('whole')))
      const missing = await mailspec('merge', at('two'), '--report', at('x'))
      expect(missing.code).to.equal(64)
      expectOneLine(missing, /shard 1\/2 is missing: name its report folder/)
      const over = await mailspec('merge', at('two'), at('one'), '--report', at('one'))
      expectOneLine(over, /--report .*: is the folder of a shard/)
    })
  })

  it('a shard without a Rule is 0, a selection without one is 3, also when merged', async () => {
    await inFolder(async (folder) => {
      const at = (name: string): string => join(folder, name)
      const codes = []
      for (const i of ['1', '2']) codes.push((await mailspec('run', '--report', at(i), '--only', 'rfc5321-4.1.1.10-quit-221', '--shard', `${i}/2`)).code)
      expect(codes).to.deep.equal([0, 0])
      for (const i of ['3', '4']) expect((await mailspec('run', '--report', at(i), '--only', '@no-such-tag', '--shard', `${Number(i) - 2}/2`)).code).to.equal(3)
      expect((await mailspec('merge', at('1'), at('2'), '--report', at('m'))).code).to.equal(0)
      expect((await mailspec('merge', at('3'), at('4'), '--report', at('n'))).code).to.equal(3)
    })
  })

  it('a shard that is none ends with 64', async () => {
    const ran = await mailspec('run', '--shard', '3/2')
    expect(ran.code).to.equal(64)
    expectOneLine(ran, /option '--shard <I\/N>' argument '3\/2' is invalid\. say which part of how many/)
  })
})
