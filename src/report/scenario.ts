import type { Attachment, Pickle, PickleStep, TestCase, TestStepResult } from '@cucumber/messages'
import type { Ledger } from '../ledger/load.ts'
import { type Level, levels, levelTag } from '../ledger/requirement.ts'
import { type Declared, type Outcome, outcomeOf, type StepResult } from '../verdict/outcome.ts'
import { verdictOf } from '../verdict/verdict.ts'
import { evidenceMediaType, notRunMediaType } from './media-types.ts'
import { type Attempt, type MessageIndex, passes } from './message-index.ts'
import { errorOf, reasonOf } from './reason.ts'
import type { Scenario, Step } from './run.ts'

interface Executed {
  readonly pickleStep: PickleStep | undefined
  readonly result: TestStepResult
}

/** @returns the id that a scenario's tags name in the ledger; '' when they name none */
export function requirementIdOf(pickle: Pickle, ledger: Ledger): string {
  return pickle.tags.map((tag) => tag.name.slice(1)).find((name) => ledger.has(name)) ?? ''
}

/**
 * One scenario from the messages about its last attempt.
 * @param id its name in the reports
 */
export function scenarioOf(testCase: TestCase, pickle: Pickle, id: string, index: MessageIndex, ledger: Ledger): Scenario {
  const attempt = index.lastAttempt.get(testCase.id)
  const executed = executedOf(testCase, pickle, attempt)
  const judged = attempt?.finished === true ? judge(executed, attempt) : notFinished(attempt, executed)
  const requirement = requirementIdOf(pickle, ledger)
  const level = ledger.get(requirement)?.level ?? levelOf(pickle)
  const nanos = executed.reduce((sum, { result: { duration } }) => sum + duration.seconds * 1e9 + duration.nanos, 0)
  return {
    id, requirement, level, ...judged,
    verdict: verdictOf(judged.outcome, level),
    name: pickle.name, uri: pickle.uri, line: pickle.location?.line ?? 0,
    ...(index.names.places.get(pickle.astNodeIds[0] ?? '') ?? { feature: '', rule: '', scenarioLine: pickle.location?.line ?? 0 }),
    durationMs: Math.round(nanos / 1000) / 1000,
    steps: pickle.steps.map((step) => stepOf(step, executed, index)),
    evidence: (attempt?.attachments ?? []).filter((a) => a.mediaType === evidenceMediaType).map(textOf).join('\n\n'),
  }
}

function executedOf(testCase: TestCase, pickle: Pickle, attempt: Attempt | undefined): Executed[] {
  const steps = new Map(pickle.steps.map((step) => [step.id, step]))
  return testCase.testSteps.flatMap((testStep) => {
    const result = attempt?.results.get(testStep.id)
    return result === undefined ? [] : [{ result, pickleStep: steps.get(testStep.pickleStepId ?? '') }]
  })
}

function judge(executed: readonly Executed[], attempt: Attempt): Pick<Scenario, 'outcome' | 'reason' | 'error'> {
  const notRun = notRunOf(attempt)
  const results = executed.map(toResult)
  const outcome = outcomeOf(results, notRun?.outcome)
  if (outcome === 'passed') return { outcome, reason: '', error: '' }
  if (outcome === notRun?.outcome) return { outcome, reason: notRun.reason, error: '' }
  // A later failure may be the graver one: the step whose own outcome is the scenario's has decided.
  const decisive = executed.find(({ result }, i) => !passes(result.status) && outcomeOf(results.slice(i, i + 1)) === outcome)
  if (decisive === undefined) return { outcome, reason: 'nothing was judged: no Then was run to its end', error: '' }
  return { outcome, reason: reasonOf(decisive.result, decisive.pickleStep?.text), error: errorOf(decisive.result) }
}

function toResult({ result, pickleStep }: Executed): StepResult {
  const kind: string | undefined = pickleStep?.type
  return { status: result.status, isThen: kind === 'Outcome', ...(result.exception === undefined ? {} : { exception: result.exception.type }) }
}

function notFinished(attempt: Attempt | undefined, executed: readonly Executed[]): { readonly outcome: Outcome; readonly reason: string; readonly error: string } {
  const failed = executed.find(({ result }) => !passes(result.status))
  const reason = attempt === undefined ? 'was not begun' : 'was not finished'
  return { outcome: 'error', reason, error: failed === undefined ? '' : errorOf(failed.result) }
}

function notRunOf(attempt: Attempt): { readonly outcome: Declared; readonly reason: string } | undefined {
  const body = attempt.attachments.find((attachment) => attachment.mediaType === notRunMediaType)
  if (body === undefined) return undefined
  const { outcome, reason } = JSON.parse(textOf(body)) as { readonly outcome?: unknown; readonly reason?: unknown }
  return outcome === 'inapplicable' || outcome === 'untested' ? { outcome, reason: String(reason) } : undefined
}

/** Cucumber encodes what a step attaches as text in either of two ways. */
function textOf({ body, contentEncoding }: Attachment): string {
  const encoding: string = contentEncoding
  return encoding === 'BASE64' ? Buffer.from(body, 'base64').toString('utf8') : body
}

function levelOf(pickle: Pickle): Level {
  return levels.find((level) => pickle.tags.some((tag) => tag.name === levelTag(level))) ?? 'MUST'
}

const kinds: Readonly<Record<string, NonNullable<Step['kind']>>> = { Context: 'Given', Action: 'When', Outcome: 'Then' }

function stepOf(step: PickleStep, executed: readonly Executed[], index: MessageIndex): Step {
  const { docString, dataTable } = step.argument ?? {}
  const argument = docString?.content ?? dataTable?.rows.map((row) => `| ${row.cells.map((cell) => cell.value).join(' | ')} |`).join('\n')
  const kind = kinds[step.type ?? '']
  return {
    ...(kind === undefined ? {} : { kind }), ...(docString === undefined ? {} : { doc: docString.content }),
    keyword: index.names.keywords.get(step.astNodeIds[0] ?? '') ?? '',
    text: step.text,
    status: executed.find(({ pickleStep }) => pickleStep === step)?.result.status ?? 'UNKNOWN',
    ...(argument === undefined ? {} : { argument }),
  }
}
