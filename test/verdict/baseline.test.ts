import { describe, it } from 'node:test'
import { expect } from 'chai'
import { type Baseline, type BaselineEntry, type EntryStatus, findingsOn, holdsSignature, isStale, type Tried } from '../../src/verdict/baseline.ts'
import type { Outcome } from '../../src/verdict/outcome.ts'

const entry: BaselineEntry = { requirement: 'rfc1-1-a', reason: 'old', owner: 'mail team', expires: '2027-03-01', signature: 'received 250' }
const baseline = (change: Partial<BaselineEntry> = {}, more: Partial<Baseline> = {}): Baseline => ({ file: 'b.yaml', today: '2027-01-01', narrowed: false, entries: [{ ...entry, ...change }], ...more })
const tried = (number: number, outcome: Outcome, reason = 'expected 550, received 250'): Tried => ({ id: `rfc1-1-a#${number}`, requirement: 'rfc1-1-a', level: 'MUST', outcome, reason })

interface Case {
  readonly what: string
  readonly baseline: Baseline
  readonly run: readonly Tried[]
  readonly status: EntryStatus
  readonly accepts?: readonly string[]
}

const cases: readonly Case[] = [
  { what: 'fails as listed', baseline: baseline(), run: [tried(1, 'failed'), tried(2, 'passed')], status: 'matched', accepts: ['rfc1-1-a#1'] },
  { what: 'fails as listed in two scenarios', baseline: baseline(), run: [tried(1, 'failed'), tried(2, 'failed')], status: 'matched', accepts: ['rfc1-1-a#1', 'rfc1-1-a#2'] },
  { what: 'fails as listed, and otherwise, too: only the one is accepted', baseline: baseline(), run: [tried(1, 'failed'), tried(2, 'failed', 'received 554')], status: 'matched', accepts: ['rfc1-1-a#1'] },
  { what: 'fails otherwise', baseline: baseline(), run: [tried(1, 'failed', 'received 554')], status: 'changed' },
  { what: 'names one scenario, another fails', baseline: baseline({ scenario: 'rfc1-1-a#2' }), run: [tried(1, 'failed'), tried(2, 'passed')], status: 'passed' },
  { what: 'names the scenario that fails', baseline: baseline({ scenario: 'rfc1-1-a#2' }), run: [tried(1, 'passed'), tried(2, 'failed')], status: 'matched', accepts: ['rfc1-1-a#2'] },
  { what: 'passes', baseline: baseline(), run: [tried(1, 'passed'), tried(2, 'inapplicable')], status: 'passed' },
  { what: 'passes in part, the rest could not be told', baseline: baseline(), run: [tried(1, 'passed'), tried(2, 'cannotTell')], status: 'inconclusive' },
  { what: 'passes in part, the rest stayed untested', baseline: baseline(), run: [tried(1, 'passed'), tried(2, 'untested')], status: 'not judged' },
  { what: 'an error of ours, though its text fits', baseline: baseline(), run: [tried(1, 'error')], status: 'inconclusive' },
  { what: 'is not offered', baseline: baseline(), run: [tried(1, 'inapplicable')], status: 'not judged' },
  { what: 'its last day', baseline: baseline({}, { today: '2027-03-01' }), run: [tried(1, 'failed')], status: 'matched', accepts: ['rfc1-1-a#1'] },
  { what: 'the day after', baseline: baseline({}, { today: '2027-03-02' }), run: [tried(1, 'failed')], status: 'expired' },
  { what: 'was not run', baseline: baseline(), run: [], status: 'not run' },
  { what: 'names a scenario that is no more', baseline: baseline({ scenario: 'rfc1-1-a#9' }), run: [tried(1, 'failed')], status: 'not run' },
  { what: 'was not to be run', baseline: baseline({}, { narrowed: true, today: '2028-01-01' }), run: [], status: 'not selected' },
]

describe('an entry of a baseline', () => {
  for (const { what, baseline: given, run, status, accepts = [] } of cases) {
    it(`${what}: ${status}`, () => {
      const [found] = findingsOn(given, run)
      expect([found?.status, found?.accepts]).to.deep.equal([status, accepts])
    })
  }

  it('fails the run when it passed, has expired or was not run, and only then', () => {
    const stale = (['matched', 'changed', 'inconclusive', 'not judged', 'not selected', 'passed', 'expired', 'not run'] as const).filter((status) => isStale({ status }))
    expect(stale).to.deep.equal(['passed', 'expired', 'not run'])
  })
})

describe('a signature', () => {
  const rows: readonly (readonly [text: string, signature: string, fits: boolean])[] = [
    ['expected 550, received 250 2.1.5 ok', 'received 250', true],
    ['expected 550, received 250 2.1.5 ok', 'received 251', false],
    ['queued as 4F1 at 10:03', 'queued as * at', true],
    ['queued as 4F1', 'queued as * at', false],
    ['b a', 'a*b', false],
    ['aXa', 'a*a', true],
    ['a', 'a*a', false],
    ['received (250)', 'received (250)', true],
  ]
  for (const [text, signature, fits] of rows) it(`"${signature}" ${fits ? 'fits' : 'does not fit'} "${text}"`, () => { expect(holdsSignature(text, signature)).to.equal(fits) })

  it('is looked for in one go, however many stars it has', () => {
    expect(holdsSignature('a'.repeat(100_000), `${'a*'.repeat(1000)}b`)).to.equal(false)
  })
})
