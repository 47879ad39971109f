import type { Envelope } from '@cucumber/messages'
import type { Ledger } from '../../src/ledger/load.ts'
import type { Level, Requirement } from '../../src/ledger/requirement.ts'
import { exampleSite } from '../../src/manual/site.ts'
import type { Circumstances } from '../../src/report/circumstances.ts'
import { evidenceMediaType, notRunMediaType } from '../../src/report/media-types.ts'
import type { RunInfo } from '../../src/report/run.ts'

/** Messages as Cucumber sends them, of scenarios made up for a test. */

export interface MadeStep {
  readonly type?: 'Context' | 'Action' | 'Outcome' | 'hook'
  readonly text?: string
  readonly status?: string
  readonly exception?: { readonly type: string; readonly message?: string; readonly stackTrace?: string }
  readonly argument?: unknown
}

export interface MadeScenario {
  readonly name?: string
  readonly uri?: string
  readonly line?: number
  readonly tags?: readonly string[]
  readonly steps?: readonly MadeStep[]
  readonly notRun?: { readonly outcome: string; readonly reason: string }
  readonly evidence?: string
  /** How far it came; `selected` by default means to its end. */
  readonly progress?: 'not selected' | 'not begun' | 'not finished' | 'selected'
  /** Earlier attempts, which Cucumber repeated. */
  readonly retriedSteps?: readonly MadeStep[]
}

export const passing: readonly MadeStep[] = [{ type: 'Context' }, { type: 'Action' }, { type: 'Outcome' }]

/** @returns steps of which the last one throws */
export function throwing(type: string, message: string, at: NonNullable<MadeStep['type']> = 'Outcome'): MadeStep[] {
  return [{ type: 'Context' }, { type: at, status: 'FAILED', exception: { type, message, stackTrace: `${type}: ${message}\n    at somewhere` } }]
}

const at = (ms: number): { seconds: number; nanos: number } => ({ seconds: 1_700_000_000, nanos: ms * 1_000_000 })

/** @returns the messages of a whole run, one after the other */
export function messagesOf(scenarios: readonly MadeScenario[], others: readonly object[] = []): Envelope[] {
  const all: readonly object[] = [
    { testRunStarted: { timestamp: at(0) } },
    ...scenarios.map((scenario, i) => ({ pickle: pickleOf(scenario, i) })),
    ...scenarios.flatMap((scenario, i) => (scenario.progress === 'not selected' ? [] : [{ testCase: testCaseOf(scenario, i) }])),
    ...others,
    ...scenarios.flatMap((scenario, i) => executionOf(scenario, i)),
    { testRunFinished: { timestamp: at(900), success: true } },
  ]
  return all as Envelope[]
}

function stepsOf(scenario: MadeScenario): readonly MadeStep[] {
  return scenario.steps ?? passing
}

function pickleOf(scenario: MadeScenario, i: number): object {
  const { name = `scenario ${i}`, uri = 'features/rfc5321/made.feature', line = 10 + i, tags = ['@rfc5321', '@rfc5321-1-made', '@must'] } = scenario
  return {
    id: `p${i}`, uri, name, location: { line, column: 1 }, language: 'en', astNodeIds: [`ast${i}`],
    tags: tags.map((tag) => ({ name: tag, astNodeId: 'x' })),
    steps: stepsOf(scenario).flatMap((step, n) => (step.type === 'hook' ? [] : [{ id: `p${i}s${n}`, text: step.text ?? `step ${n}`, type: step.type, astNodeIds: ['x'], ...(step.argument === undefined ? {} : { argument: step.argument }) }])),
  }
}

function testCaseOf(scenario: MadeScenario, i: number): object {
  const testSteps = stepsOf(scenario).map((step, n) => ({ id: `t${i}s${n}`, ...(step.type === 'hook' ? { hookId: 'h' } : { pickleStepId: `p${i}s${n}` }) }))
  return { id: `t${i}`, pickleId: `p${i}`, testSteps }
}

function executionOf(scenario: MadeScenario, i: number): object[] {
  const { progress = 'selected', retriedSteps } = scenario
  if (progress === 'not selected' || progress === 'not begun') return []
  const earlier = retriedSteps === undefined ? [] : [...attempt(scenario, retriedSteps, i, 0), finish(i, 0, true)]
  const number = retriedSteps === undefined ? 0 : 1
  return [...earlier, ...attempt(scenario, stepsOf(scenario), i, number), ...(progress === 'selected' ? [finish(i, number, false)] : [])]
}

function attempt(scenario: MadeScenario, steps: readonly MadeStep[], i: number, number: number): object[] {
  const testCaseStartedId = `c${i}.${number}`
  const attach = (mediaType: string, body: string, contentEncoding = 'IDENTITY'): object => ({ attachment: { testCaseStartedId, mediaType, body, contentEncoding } })
  return [
    { testCaseStarted: { id: testCaseStartedId, testCaseId: `t${i}`, attempt: number, timestamp: at(1) } },
    ...(scenario.notRun === undefined ? [] : [attach(notRunMediaType, Buffer.from(JSON.stringify(scenario.notRun)).toString('base64'), 'BASE64')]),
    ...(scenario.evidence === undefined ? [] : [attach(evidenceMediaType, scenario.evidence)]),
    ...steps.map(({ status = 'PASSED', exception }, n) => ({
      testStepFinished: { testCaseStartedId, testStepId: `t${i}s${n}`, timestamp: at(2), testStepResult: { status, duration: { seconds: 0, nanos: 1_500_000 }, ...(exception === undefined ? {} : { exception, message: exception.stackTrace ?? '' }) } },
    })),
  ]
}

function finish(i: number, number: number, willBeRetried: boolean): object {
  return { testCaseFinished: { testCaseStartedId: `c${i}.${number}`, willBeRetried, timestamp: at(3) } }
}

/** @returns a ledger of made-up requirements */
export function ledgerOf(levels: Readonly<Record<string, Level>>): Ledger {
  return new Map(Object.entries(levels).map(([id, level]): [string, Requirement] => {
    const [document = '', section = ''] = id.split('-')
    return [id, { id, clause: { document, section }, level, basis: 'explicit', party: 'server', summary: `${id} holds.`, also: [], observable: 'wire', safety: 'dialogue', defects: [] }]
  }))
}

export const madeLedger = ledgerOf({ 'rfc5321-1-made': 'MUST', 'rfc5321-2-should': 'SHOULD', 'rfc5321-3-may': 'MAY', 'sec-1-safe': 'SECURITY' })

export const madeInfo: RunInfo = { version: '0.1.0', target: { name: 'Made up', banner: '220 made.example', capabilities: { relay: ['SIZE 1000'] } } }

/** Text as a hostile server might send it, should it get through the notation of the wire. */
export const hostile = 'a]]>b <script>alert("x")</script> \u001b[31mred\u001b]0;t\u0007 \u0000 \ud800 \u202eevil\u2066 \ufffe | `code` **bold** [l](http://evil.example) &amp; \u0085'

/** The same in every place of the circumstances that a target or its file fills. */
export const hostileCircumstances: Circumstances = {
  node: 'v20.0.0', system: 'linux x64', commit: '0123456789abcdef', features: { files: 77, sha256: 'f'.repeat(64) }, ledger: { files: 12, sha256: 'e'.repeat(64) },
  options: { '--only': hostile }, settings: [['name', hostile], [hostile, 'value']],
  services: { relay: { banner: hostile, clear: [hostile], secure: [hostile], tls: { subject: hostile }, trouble: hostile } },
  site: { ...exampleSite, addresses: { ...exampleSite.addresses, recipient: hostile }, username: hostile },
}
