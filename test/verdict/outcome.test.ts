import { describe, it } from 'node:test'
import { expect } from 'chai'
import { Nonconformance, PreconditionNotMet, TargetUnavailable } from '../../src/verdict/errors.ts'
import { gravest, type Declared, type Outcome, outcomeOf, outcomes, type StepResult } from '../../src/verdict/outcome.ts'

const given = (status: string, exception?: string): StepResult => ({ status, isThen: false, ...(exception === undefined ? {} : { exception }) })
const then = (status: string, exception?: string): StepResult => ({ ...given(status, exception), isThen: true })
const passed = given('PASSED')
const held = then('PASSED')

type Row = readonly [what: string, steps: readonly StepResult[], outcome: Outcome, declared?: Declared]

// The rows of design §4, and what may not read as one of them.
const rows: readonly Row[] = [
  ['every Then holds', [passed, passed, held], 'passed'],
  ['two Thens hold', [passed, held, held], 'passed'],
  ['a Then finds a nonconformance', [passed, then('FAILED', 'Nonconformance')], 'failed'],
  ['the second Then finds one', [passed, held, then('FAILED', 'Nonconformance'), then('SKIPPED')], 'failed'],
  ['a Given was not reached', [given('FAILED', 'PreconditionNotMet'), then('SKIPPED')], 'cannotTell'],
  ['a Then needed a success and got 4yz', [passed, then('FAILED', 'PreconditionNotMet')], 'cannotTell'],
  ['patience ran out, or the target went away', [passed, then('FAILED', 'TargetUnavailable')], 'cannotTell'],
  ['the target is gone before the first step', [given('FAILED', 'TargetUnavailable'), given('SKIPPED'), then('SKIPPED')], 'cannotTell'],
  ['an extension is not offered', [given('SKIPPED'), given('SKIPPED'), then('SKIPPED')], 'inapplicable', 'inapplicable'],
  ['a driver or a permission is missing', [given('SKIPPED'), then('SKIPPED')], 'untested', 'untested'],
  ['something else is thrown', [passed, then('FAILED', 'TypeError')], 'error'],
  ['something without a name is thrown', [passed, then('FAILED')], 'error'],
  ['a Given finds a nonconformance', [given('FAILED', 'Nonconformance'), then('SKIPPED')], 'error'],
  ['a hook fails behind a passed scenario', [passed, held, given('FAILED', 'Error')], 'error'],
  ['a hook fails behind a finding', [passed, then('FAILED', 'Nonconformance'), given('FAILED', 'Error')], 'failed'],
  ['a hook fails behind a state that was not reached', [given('FAILED', 'PreconditionNotMet'), then('SKIPPED'), given('FAILED', 'Error')], 'error'],
  ['a step is undefined', [passed, then('UNDEFINED')], 'error'],
  ['a step is ambiguous', [passed, then('AMBIGUOUS')], 'error'],
  ['a step is pending', [given('PENDING'), then('SKIPPED')], 'error'],
  ['a status is unknown', [passed, then('UNKNOWN')], 'error'],
  ['all was skipped without a reason', [given('SKIPPED'), then('SKIPPED')], 'error'],
  ['the Then was skipped without a reason', [passed, then('SKIPPED')], 'error'],
  ['a Then holds, the next was skipped', [passed, held, then('SKIPPED')], 'error'],
  ['nothing judges', [passed, passed], 'error'],
  ['there are no steps', [], 'error'],
  ['a reason is given, and yet something fails', [given('FAILED', 'TypeError'), then('SKIPPED')], 'error', 'untested'],
]

describe('the outcome of a scenario', () => {
  for (const [what, steps, outcome, declared] of rows) it(`${what}: ${outcome}`, () => { expect(outcomeOf(steps, declared)).to.equal(outcome) })

  it('can be each of the outcomes', () => {
    expect(new Set(rows.map(([, , outcome]) => outcome))).to.deep.equal(new Set(outcomes))
  })

  it('is told by the names of our errors', () => {
    for (const [error, outcome] of [[new Nonconformance('x'), 'failed'], [new PreconditionNotMet('x'), 'cannotTell'], [new TargetUnavailable('x'), 'cannotTell'], [new Error('x'), 'error']] as const) {
      expect(outcomeOf([passed, then('FAILED', error.name)]), error.name).to.equal(outcome)
    }
  })
})

describe('the outcome of a requirement', () => {
  const table: readonly (readonly [of: readonly Outcome[], outcome: Outcome])[] = [
    [[], 'untested'],
    [['passed', 'passed'], 'passed'],
    [['passed', 'inapplicable'], 'passed'],
    [['inapplicable', 'inapplicable'], 'inapplicable'],
    [['passed', 'untested'], 'untested'],
    [['passed', 'cannotTell', 'untested'], 'cannotTell'],
    [['passed', 'cannotTell', 'error'], 'error'],
    [['error', 'cannotTell', 'failed', 'passed'], 'failed'],
  ]
  for (const [of, outcome] of table) it(`${of.join(', ') || 'nothing'}: ${outcome}`, () => { expect(gravest(of)).to.equal(outcome) })

  it('knows every outcome', () => {
    for (const outcome of outcomes) expect(gravest([outcome])).to.equal(outcome)
  })
})
