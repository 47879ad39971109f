import { describe, it } from 'node:test'
import { expect } from 'chai'
import { type Level, levels } from '../../src/ledger/requirement.ts'
import { type Outcome, outcomes } from '../../src/verdict/outcome.ts'
import { exitCodeOf, exitCodes, type Judged, type Verdict, verdictOf } from '../../src/verdict/verdict.ts'

// Design §4: what happened × level.
const table: Readonly<Record<Outcome, readonly [binding: Verdict, should: Verdict, may: Verdict]>> = {
  passed: ['conforms', 'conforms', 'recorded choice'],
  failed: ['nonconformity', 'deviation', 'recorded choice'],
  cannotTell: ['inconclusive', 'inconclusive', 'inconclusive'],
  inapplicable: ['not applicable', 'not applicable', 'not applicable'],
  untested: ['untested', 'untested', 'untested'],
  error: ['harness error', 'harness error', 'harness error'],
}
const columns: Readonly<Record<Level, 0 | 1 | 2>> = { MUST: 0, 'MUST NOT': 0, SECURITY: 0, SHOULD: 1, 'SHOULD NOT': 1, MAY: 2 }

describe('the verdict', () => {
  for (const outcome of outcomes) {
    for (const level of levels) {
      const verdict = table[outcome][columns[level]]
      it(`${outcome} of a ${level}: ${verdict}`, () => { expect(verdictOf(outcome, level)).to.equal(verdict) })
    }
  }
})

const must = (outcome: Outcome): Judged => ({ level: 'MUST', outcome })
const should = (outcome: Outcome): Judged => ({ level: 'SHOULD', outcome })
const may = (outcome: Outcome): Judged => ({ level: 'MAY', outcome })

interface Run {
  readonly what: string
  readonly of: readonly Judged[]
  readonly code: number
  readonly strict?: boolean
  readonly trouble?: boolean
  readonly stale?: boolean
}

const runs: readonly Run[] = [
  { what: 'all hold', of: [must('passed'), should('passed'), may('passed')], code: 0 },
  { what: 'a MAY was not taken', of: [may('failed')], code: 0, strict: true },
  { what: 'a SHOULD is broken', of: [must('passed'), should('failed')], code: 0 },
  { what: 'a SHOULD is broken, strictly', of: [must('passed'), should('failed')], code: 1, strict: true },
  { what: 'a SHOULD NOT is broken, strictly', of: [{ level: 'SHOULD NOT', outcome: 'failed' }], code: 1, strict: true },
  { what: 'a MUST is broken', of: [must('failed'), must('passed')], code: 1 },
  { what: 'a MUST NOT is broken', of: [{ level: 'MUST NOT', outcome: 'failed' }], code: 1 },
  { what: 'security is broken', of: [{ level: 'SECURITY', outcome: 'failed' }], code: 1 },
  { what: 'a MUST is broken, another cannot be told', of: [must('cannotTell'), must('failed'), must('error')], code: 1, trouble: true },
  { what: 'a MUST cannot be told', of: [must('passed'), must('cannotTell')], code: 2 },
  { what: 'security cannot be told', of: [must('passed'), { level: 'SECURITY', outcome: 'cannotTell' }], code: 2 },
  { what: 'a SHOULD cannot be told', of: [must('passed'), should('cannotTell')], code: 0 },
  { what: 'a MAY cannot be told', of: [must('passed'), may('cannotTell')], code: 0 },
  { what: 'a harness error, even at a MAY', of: [must('passed'), may('error')], code: 2 },
  { what: 'the target was in trouble', of: [must('passed')], code: 2, trouble: true },
  { what: 'the target was in trouble before anything ran', of: [], code: 2, trouble: true },
  { what: 'nothing but a SHOULD that cannot be told', of: [should('cannotTell')], code: 2 },
  { what: 'a MUST is broken that a baseline accepts', of: [{ ...must('failed'), accepted: true }], code: 0 },
  { what: 'a SHOULD is broken that a baseline accepts, strictly', of: [{ ...should('failed'), accepted: true }], code: 0, strict: true },
  { what: 'a MUST is broken that a baseline accepts, and one that it does not', of: [{ ...must('failed'), accepted: true }, must('failed')], code: 1 },
  { what: 'a MUST is broken that a baseline accepts, another cannot be told', of: [{ ...must('failed'), accepted: true }, must('cannotTell')], code: 2 },
  { what: 'all hold, and an entry of the baseline has to be mended', of: [must('passed')], code: 1, stale: true },
  { what: 'a MUST cannot be told, and an entry of the baseline has to be mended', of: [must('cannotTell')], code: 1, stale: true, trouble: true },
  { what: 'nothing was selected', of: [], code: 3 },
  { what: 'everything was skipped', of: [must('inapplicable'), must('untested')], code: 3 },
  { what: 'something was skipped', of: [must('inapplicable'), must('untested'), must('passed')], code: 0 },
]

describe('the exit code', () => {
  for (const { what, of, code, strict, trouble, stale } of runs) it(`${what}: ${code}`, () => { expect(exitCodeOf(of, { ...(strict === undefined ? {} : { strict }), ...(trouble === undefined ? {} : { trouble }), ...(stale === undefined ? {} : { stale }) })).to.equal(code) })

  it('has the numbers of the table', () => {
    expect(exitCodes).to.deep.equal({ sound: 0, nonconformity: 1, cannotJudge: 2, nothing: 3, usage: 64 })
  })
})
