import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { expect } from 'chai'
import { loadBaseline } from '../../src/gate/baseline-file.ts'
import { baselineOf, baselineText, signatureOf } from '../../src/gate/baseline-write.ts'
import { buildRun } from '../../src/report/model.ts'
import type { Run } from '../../src/report/run.ts'
import { UsageError } from '../../src/target/usage-error.ts'
import { madeInfo, madeLedger, type MadeScenario, messagesOf, throwing } from '../report/messages.ts'

const folder = mkdtempSync(join(tmpdir(), 'mailspec-baseline-'))
after(() => { rmSync(folder, { recursive: true, force: true }) })

function load(text: string): ReturnType<typeof loadBaseline> {
  const file = join(folder, 'baseline.yaml')
  writeFileSync(file, text)
  return loadBaseline(file, madeLedger)
}

const good = `- requirement: rfc5321-1-made
  scenario: rfc5321-1-made#2
  reason: replaced in spring
  owner: mail team
  expires: 2027-03-01
  signature: received 250
`

describe('a baseline file', () => {
  it('is a list of entries', () => {
    expect(load(good)).to.deep.equal([{ requirement: 'rfc5321-1-made', scenario: 'rfc5321-1-made#2', reason: 'replaced in spring', owner: 'mail team', expires: '2027-03-01', signature: 'received 250' }])
  })

  it('may be an empty list', () => {
    expect(load('[]\n')).to.deep.equal([])
  })

  const bad: readonly (readonly [what: string, text: string, line: RegExp])[] = [
    ['no owner', good.replace(/ {2}owner.*\n/, ''), /baseline\.yaml:1: 0\.owner must be text: who answers for it/],
    ['an unknown key', good.replace('owner:', 'owned:'), /baseline\.yaml:(1: 0\.owner must be text|4: 0\.owned is not a key of a baseline entry)/],
    ['a key too many', `${good}  until: tomorrow\n`, /baseline\.yaml:7: 0\.until is not a key of a baseline entry: remove it/],
    ['a day that is none', good.replace('2027-03-01', '2027-02-30'), /baseline\.yaml:5: 0\.expires is no day: write it as 2027-03-01/],
    ['a day in words', good.replace('2027-03-01', 'never'), /baseline\.yaml:5: 0\.expires is no day/],
    ['an id of no ledger', good.replace('requirement: rfc5321-1-made', 'requirement: rfc5321-1-maid'), /baseline\.yaml:1: 0\.requirement rfc5321-1-maid is in no ledger: mend the id/],
    ['a scenario of another requirement', good.replace('scenario: rfc5321-1-made#2', 'scenario: rfc5321-2-should#1'), /baseline\.yaml:2: 0\.scenario rfc5321-2-should#1 is no scenario of rfc5321-1-made: write rfc5321-1-made#1/],
    ['an entry twice', good + good, /baseline\.yaml:8: 1\.scenario rfc5321-1-made#2 stands twice/],
    ['a signature for everything', good.replace('received 250', '"*"'), /baseline\.yaml:6: 0\.signature would fit every failure/],
    ['a mapping', 'requirement: x\n', /baseline\.yaml:1: the file must be a list of entries/],
    ['nothing', '', /baseline\.yaml:1: the file must be a list/],
    ['broken YAML', '- a: [\n', /baseline\.yaml:\d+: not valid YAML/],
  ]
  for (const [what, text, line] of bad) {
    it(`${what} is told with its line`, () => {
      expect(() => load(text)).to.throw(UsageError, line)
    })
  }

  it('that cannot be read names the mend', () => {
    expect(() => loadBaseline(join(folder, 'none.yaml'), madeLedger)).to.throw(UsageError, /^--baseline .*none\.yaml: cannot be read \(ENOENT\); mailspec baseline writes one/)
  })
})

const answer = { reason: 'old', owner: 'mail team', expires: '2027-03-01' }
const failing = (reason: string, more: MadeScenario = {}): MadeScenario => ({ steps: throwing('Nonconformance', reason), ...more })
const runOf = (scenarios: readonly MadeScenario[]): Run => buildRun(messagesOf(scenarios), madeLedger, madeInfo)

describe('a baseline written from a run', () => {
  it('has an entry for each requirement that failed, up to the code that was received', () => {
    const should = ['@rfc5321-2-should']
    const entries = baselineOf(runOf([failing('expected 550, received 250 2.1.5 ok'), failing('expected 550, received 250 queued as 4F1'), failing('said hello', { tags: should }), { tags: ['@sec-1-safe'] }]), answer)
    expect(entries).to.deep.equal([
      { requirement: 'rfc5321-1-made', ...answer, signature: 'expected 550, received 250' },
      { requirement: 'rfc5321-2-should', ...answer, signature: 'said hello' },
    ])
  })

  it('has an entry for each scenario where they fail differently', () => {
    const entries = baselineOf(runOf([failing('received 250 a'), failing('received 251 b')]), answer)
    expect(entries.map(({ scenario, signature }) => [scenario, signature])).to.deep.equal([['rfc5321-1-made#1', 'received 250'], ['rfc5321-1-made#2', 'received 251']])
  })

  it('leaves out what could not be told, and choices', () => {
    expect(baselineOf(runOf([{ steps: throwing('TargetUnavailable', 'gone') }, failing('x', { tags: ['@rfc5321-3-may'] })]), answer)).to.deep.equal([])
  })

  it('keeps what the baseline of that run said', () => {
    const kept = { requirement: 'rfc5321-1-made', reason: 'agreed in May', owner: 'Ann', expires: '2027-01-31', signature: 'received 250' }
    const again = buildRun(messagesOf([failing('received 250')]), madeLedger, { ...madeInfo, baseline: { file: 'b', today: '2027-01-01', narrowed: false, entries: [kept] } })
    expect(again.exitCode).to.equal(0)
    // Accepted failures are listed once more, as they still fail.
    expect(baselineOf(again, answer)).to.deep.equal([kept])
  })

  it('is read back, and accepts all that failed', () => {
    const scenarios = [failing('received 250 # "quoted": * [x'), failing('received nothing: a \u00e4', { tags: ['@rfc5321-2-should'] }), failing('', { tags: ['@sec-1-safe'] })]
    const run = runOf(scenarios)
    expect(run.exitCode).to.equal(1)
    const entries = load(baselineText(run, baselineOf(run, answer)))
    const again = buildRun(messagesOf(scenarios), madeLedger, { ...madeInfo, strict: true, baseline: { file: 'b', today: '2027-01-01', narrowed: false, entries } })
    expect(again.baseline?.entries.map(({ status }) => status)).to.deep.equal(['matched', 'matched', 'matched'])
    expect(again.exitCode).to.equal(0)
  })

  it('cuts the mark of a shortened reason', () => {
    expect(signatureOf('a long reason…')).to.equal('a long reason')
  })
})
