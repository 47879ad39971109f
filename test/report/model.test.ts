import { describe, it } from 'node:test'
import { expect } from 'chai'
import { buildRun } from '../../src/report/model.ts'
import type { Run, Scenario } from '../../src/report/run.ts'
import { madeInfo, madeLedger, messagesOf, passing, throwing, type MadeScenario } from './messages.ts'

const runOf = (scenarios: readonly MadeScenario[], others: readonly object[] = []): Run => buildRun(messagesOf(scenarios, others), madeLedger, madeInfo)
const only = (scenario: MadeScenario): Scenario | undefined => runOf([scenario]).scenarios[0]
const should = ['@rfc5321-2-should', '@should']

describe('the model of a run', () => {
  describe('judges each row of the table of outcomes', () => {
    const skipped = [{ type: 'hook', status: 'SKIPPED' }, { type: 'Outcome', status: 'SKIPPED' }] as const
    const rows: readonly (readonly [string, MadeScenario, string, string])[] = [
      ['all Then hold', {}, 'passed', ''],
      ['a Then found a nonconformance', { steps: throwing('Nonconformance', 'r\n  expected   501\n  received   250 Ok') }, 'failed', 'expected 501, received 250 Ok'],
      ['a nonconformance of unknown shape', { steps: throwing('Nonconformance', '\n  it broke\nmore') }, 'failed', 'it broke'],
      ['a Given was not reached', { steps: throwing('PreconditionNotMet', 'answered 451\nmore', 'Context') }, 'cannotTell', 'answered 451'],
      ['the target went away', { steps: throwing('TargetUnavailable', 'closed', 'Action') }, 'cannotTell', 'closed'],
      ['a Nonconformance thrown by a When', { steps: throwing('Nonconformance', 'wrong place', 'Action') }, 'error', 'wrong place'],
      ['a bug of ours', { steps: throwing('TypeError', 'x is undefined') }, 'error', 'x is undefined'],
      ['a step that nobody defined', { steps: [{ type: 'Outcome', status: 'UNDEFINED', text: 'it flies' }] }, 'error', 'undefined step: it flies'],
      ['an ambiguous step', { steps: [{ type: 'Outcome', status: 'AMBIGUOUS', text: 'it flies' }] }, 'error', 'ambiguous step: it flies'],
      ['a pending step', { steps: [{ type: 'Outcome', status: 'PENDING', text: 'it flies' }] }, 'error', 'pending step: it flies'],
      ['a hook that fails after a pass', { steps: [...passing, { type: 'hook', status: 'FAILED', exception: { type: 'Error', message: 'a reply was left unread' } }] }, 'error', 'a reply was left unread'],
      ['an extension that is not offered', { steps: skipped, notRun: { outcome: 'inapplicable', reason: 'no DSN' } }, 'inapplicable', 'no DSN'],
      ['a driver that is missing', { steps: skipped, notRun: { outcome: 'untested', reason: 'no queue' } }, 'untested', 'no queue'],
      ['skipped without a reason', { steps: skipped }, 'error', 'nothing was judged: no Then was run to its end'],
      ['skipped for a reason that is none', { steps: skipped, notRun: { outcome: 'passed', reason: 'trust me' } }, 'error', 'nothing was judged: no Then was run to its end'],
      ['no Then at all', { steps: [{ type: 'Context' }, { type: 'Action' }] }, 'error', 'nothing was judged: no Then was run to its end'],
      ['never begun', { progress: 'not begun' }, 'error', 'was not begun'],
      ['never finished', { progress: 'not finished' }, 'error', 'was not finished'],
    ]
    for (const [what, scenario, outcome, reason] of rows) {
      it(`${what}: ${outcome}`, () => {
        expect(only(scenario)).to.include({ outcome, reason })
      })
    }
  })

  it('takes the reason from the step that decided, not from the first that failed', () => {
    const steps = [...throwing('PreconditionNotMet', 'not now', 'Context'), { type: 'hook', status: 'FAILED', exception: { type: 'Error', message: 'our bug' } } as const]
    expect(only({ steps })).to.include({ outcome: 'error', reason: 'our bug' })
  })

  it('ignores an attempt that was repeated', () => {
    expect(only({ retriedSteps: throwing('TypeError', 'once') })).to.include({ outcome: 'passed', durationMs: 4.5 })
  })

  it('shows the stack of a fault of ours and only of that', () => {
    expect(only({ steps: throwing('TypeError', 'x') })?.error).to.include('at somewhere')
    expect(only({ steps: throwing('Nonconformance', 'x') })?.error).to.equal('x')
  })

  it('cuts a reason, never an error', () => {
    const scenario = only({ steps: throwing('Nonconformance', '\u{1f4e7}'.repeat(5000)) })
    expect([...scenario?.reason ?? '']).to.have.length(300)
    expect(scenario?.reason).to.match(/^\u{1f4e7}+…$/u)
    expect([...scenario?.error ?? '']).to.have.length(5000)
  })

  it('keeps the steps with their arguments as the feature writes them', () => {
    const table = { dataTable: { rows: [{ cells: [{ value: 'a' }, { value: 'b' }] }] } }
    const steps = only({ steps: [{ type: 'Context', argument: table }, { type: 'Action', argument: { docString: { content: 'x\ny' } } }, { type: 'Outcome', text: 'it is so' }] })?.steps
    expect(steps?.map((step) => step.argument)).to.deep.equal(['| a | b |', 'x\ny', undefined])
    expect(steps?.[1]?.doc).to.equal('x\ny')
    expect(steps?.[2]).to.deep.equal({ kind: 'Then', keyword: '', text: 'it is so', status: 'PASSED' })
  })

  it('names scenarios by their place in the document, whatever else is selected', () => {
    const rows: MadeScenario[] = [{ line: 30, progress: 'not selected' }, { line: 9 }, { line: 40 }, { tags: should }, { tags: ['@mine'], line: 50 }]
    expect(runOf(rows).scenarios.map(({ id }) => id)).to.deep.equal(['rfc5321-1-made#1', 'rfc5321-1-made#3', 'rfc5321-2-should#1', 'features/rfc5321/made.feature:50'])
  })

  it('gives a requirement the gravest outcome of its scenarios, in the order of the ledger', () => {
    const run = runOf([{ tags: should }, {}, { steps: throwing('Nonconformance', 'x') }])
    expect(run.requirements.map(({ id, outcome, verdict, citation }) => [id, outcome, verdict, citation])).to.deep.equal([
      ['rfc5321-1-made', 'failed', 'nonconformity', 'RFC 5321 §1'], ['rfc5321-2-should', 'passed', 'conforms', 'RFC 5321 §2'],
    ])
    expect(run.summary).to.deep.equal({ passed: 2, failed: 1, cannotTell: 0, inapplicable: 0, untested: 0, error: 0 })
    expect(run.exitCode).to.equal(1)
  })

  it('counts a deviation only when it is told to be strict', () => {
    const messages = messagesOf([{ tags: should, steps: throwing('Nonconformance', 'x') }])
    expect(buildRun(messages, madeLedger, madeInfo).exitCode).to.equal(0)
    expect(buildRun(messages, madeLedger, { ...madeInfo, strict: true }).exitCode).to.equal(1)
  })
})

describe('trouble with the run as a whole', () => {
  it('is a hook of the run that failed', () => {
    const hook = { testRunHookFinished: { testRunHookStartedId: 'h', timestamp: { seconds: 1, nanos: 0 }, result: { status: 'FAILED', duration: { seconds: 0, nanos: 0 }, exception: { type: 'Error', message: 'no MTA\n  here' } } } }
    expect(runOf([{}], [hook])).to.include({ exitCode: 2, trouble: 'no MTA here' })
  })

  it('is a feature that cannot be parsed', () => {
    const fault = { parseError: { source: { uri: 'features/a.feature' }, message: '(3:1): expected: #EOF' } }
    expect(runOf([], [fault])).to.include({ exitCode: 2, trouble: 'features/a.feature: (3:1): expected: #EOF' })
  })

  it('is a run that was not finished', () => {
    const run = buildRun(messagesOf([{}]).slice(0, -1), madeLedger, madeInfo)
    expect(run).to.include({ exitCode: 2, trouble: 'the run was not finished', finished: '' })
  })

  it('is what the wrapper says', () => {
    expect(buildRun(messagesOf([{}]), madeLedger, { ...madeInfo, trouble: 'unreachable' })).to.include({ exitCode: 2, trouble: 'unreachable' })
  })

  it('is none when nothing was selected', () => {
    expect(runOf([{ progress: 'not selected' }])).to.include({ exitCode: 3 }).and.not.have.property('trouble')
  })
})
