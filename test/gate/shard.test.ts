import { describe, it } from 'node:test'
import { expect } from 'chai'
import { mergeParts, type Part } from '../../src/gate/merge.ts'
import { parseShard, shareOf } from '../../src/gate/shard.ts'
import { buildRun } from '../../src/report/model.ts'
import type { RunInfo } from '../../src/report/run.ts'
import { UsageError } from '../../src/target/usage-error.ts'
import { madeInfo, madeLedger, type MadeScenario, messagesOf, throwing } from '../report/messages.ts'

const all = (): boolean => true

describe('a shard', () => {
  it('is named by its number and how many there are', () => {
    expect(parseShard('2/3')).to.deep.equal({ index: 2, of: 3 })
    for (const wrong of ['', '2', '0/3', '4/3', '1/0', '1/100', '-1/3', '1/3/5', '01/3', '1 /3']) expect(parseShard(wrong), wrong).to.equal(undefined)
  })

  it('has every second Rule, and the first what no ledger knows', () => {
    expect(shareOf('', { index: 2, of: 2 }, madeLedger, all)).to.equal('(@rfc5321-2-should or @sec-1-safe)')
    expect(shareOf('', { index: 1, of: 2 }, madeLedger, all)).to.equal('not (@rfc5321-2-should or @sec-1-safe)')
    expect(shareOf('@must or @may', { index: 2, of: 2 }, madeLedger, (id) => id !== 'sec-1-safe')).to.equal('(@must or @may) and (@rfc5321-2-should)')
    expect(shareOf('@must', { index: 1, of: 1 }, madeLedger, all)).to.equal('@must')
  })

  it('may be empty', () => {
    expect(shareOf('', { index: 9, of: 9 }, madeLedger, all)).to.equal('(@mailspec-none)')
  })
})

const rows: readonly MadeScenario[] = [{ line: 5 }, { line: 9, tags: ['@rfc5321-2-should'], steps: throwing('Nonconformance', 'x') }, { line: 12, steps: throwing('TargetUnavailable', 'gone') }]

/** The messages of a shard with ids of its own, as every process of Cucumber makes them. */
function part(index: number, of: number, chosen: readonly number[], change: Partial<RunInfo> = {}): Part {
  const messages = messagesOf(rows.map((row, i) => (chosen.includes(i) ? row : { ...row, progress: 'not selected' })))
  const info: RunInfo = { ...madeInfo, shard: { index, of, tags: '', selects: true }, ...change }
  const own = JSON.parse(JSON.stringify(messages).replace(/"([ptc]\d[\w.]*)"/g, `"${index}-$1"`)) as Part['messages']
  return { name: `s${index}`, messages: [...own, { attachment: { body: JSON.stringify(info), contentEncoding: 'IDENTITY', mediaType: 'application/vnd.mailspec.run+json' } } as Part['messages'][number]] }
}

describe('merged shards', () => {
  it('are the run that was not split, whatever order they are named in', () => {
    const whole = buildRun(messagesOf(rows), madeLedger, madeInfo)
    const merged = mergeParts([part(2, 2, [1]), part(1, 2, [0, 2])])
    expect(buildRun(merged, madeLedger)).to.deep.equal(whole)
    expect(merged.filter(({ pickle }) => pickle !== undefined)).to.have.length(3)
  })

  it('tell the trouble of each', () => {
    expect(buildRun(mergeParts([part(1, 2, [0]), part(2, 2, [1], { trouble: 'went away' })]), madeLedger)).to.include({ trouble: 'shard 2/2: went away', exitCode: 2 })
  })

  it('of which one broke off are no finished run', () => {
    const broken = part(2, 2, [1])
    const cut = { ...broken, messages: broken.messages.filter(({ testRunFinished }) => testRunFinished === undefined) }
    expect(buildRun(mergeParts([part(1, 2, [0]), cut]), madeLedger)).to.include({ trouble: 'the run was not finished', exitCode: 2 })
  })

  it('that judged nothing at all are 3', () => {
    expect(buildRun(mergeParts([part(1, 2, []), part(2, 2, [])]), madeLedger).exitCode).to.equal(3)
  })

  it('keep a baseline, and miss what none of them ran', () => {
    const entry = { requirement: 'sec-1-safe', reason: 'r', owner: 'o', expires: '2027-03-01', signature: 's' }
    const baseline = { file: 'b', today: '2027-01-01', narrowed: false, entries: [entry] }
    expect(buildRun(part(1, 2, [0], { baseline }).messages, madeLedger)).to.include({ exitCode: 0 })
    expect(buildRun(mergeParts([part(1, 2, [0], { baseline }), part(2, 2, [], { baseline })]), madeLedger).baseline?.entries[0]?.status).to.equal('not run')
  })

  const bad: readonly (readonly [what: string, parts: readonly Part[], line: RegExp])[] = [
    ['one is missing', [part(1, 3, [0]), part(3, 3, [1])], /^shard 2\/3 is missing/],
    ['one stands twice', [part(1, 2, [0]), part(1, 2, [0])], /^s1: is shard 1\/2, as s1 is/],
    ['they were split differently', [part(1, 2, [0]), part(2, 3, [1])], /^s2: is shard 2\/3, and s1 is one of 2/],
    ['another target', [part(1, 2, [0]), part(2, 2, [1], { target: { ...madeInfo.target, name: 'other' } })], /^s2: the target is not that of s1/],
    ['another selection', [part(1, 2, [0]), part(2, 2, [1], { shard: { index: 2, of: 2, tags: '@x', selects: true } })], /^s2: --only is not that of s1/],
    ['no shard', [{ name: 'whole', messages: part(1, 1, [0]).messages.map((m) => (m.attachment === undefined ? m : { attachment: { ...m.attachment, body: JSON.stringify(madeInfo) } })) }], /^whole: is no shard/],
    ['no record of ours', [{ name: 'x', messages: messagesOf(rows) }], /^x: does not say which target/],
  ]
  for (const [what, parts, line] of bad) it(`are refused when ${what}`, () => { expect(() => mergeParts(parts)).to.throw(UsageError, line) })
})

describe('a run of one shard', () => {
  const run = (selects: boolean, rest: readonly MadeScenario[] = []): number => buildRun(messagesOf(rest), madeLedger, { ...madeInfo, shard: { index: 2, of: 3, tags: '', selects } }).exitCode
  it('to which nothing falls is no failure', () => { expect(run(true)).to.equal(0) })
  it('of a selection that is empty is 3', () => { expect(run(false)).to.equal(3) })
  it('in which all is skipped is no failure', () => { expect(run(true, [{ notRun: { outcome: 'untested', reason: 'r' }, steps: [{ type: 'Outcome', status: 'SKIPPED' }] }])).to.equal(0) })
})
