import type { Attachment, Envelope, GherkinDocument, Pickle, TestCase, TestStepResult, Timestamp } from '@cucumber/messages'

/** One attempt at one test case. */
export interface Attempt {
  readonly testCaseId: string
  /** By test step id. */
  readonly results: Map<string, TestStepResult>
  readonly attachments: Attachment[]
  finished: boolean
}

/** A feature's step or the feature and Rule that hold a scenario, by the id in the syntax tree. */
export interface AstNames {
  readonly keywords: Map<string, string>
  readonly places: Map<string, { readonly feature: string; readonly rule: string; readonly scenarioLine: number }>
}

/** What a reader of Cucumber's messages wants to look up; messages of several runs may be added to one index. */
export class MessageIndex {
  readonly pickles = new Map<string, Pickle>()
  readonly testCases = new Map<string, TestCase>()
  /** By the id of the start, then the last one of each test case. */
  readonly attempts = new Map<string, Attempt>()
  readonly lastAttempt = new Map<string, Attempt>()
  readonly names: AstNames = { keywords: new Map(), places: new Map() }
  readonly runAttachments: Attachment[] = []
  /** What went wrong outside any scenario. */
  readonly troubles: string[] = []
  started: Timestamp | undefined
  finished: Timestamp | undefined
  #open = 0

  add(envelope: Envelope): void {
    if (envelope.pickle) this.pickles.set(envelope.pickle.id, envelope.pickle)
    else if (envelope.testCase) this.testCases.set(envelope.testCase.id, envelope.testCase)
    else if (envelope.gherkinDocument) noteNames(this.names, envelope.gherkinDocument)
    else if (envelope.attachment) this.#attach(envelope.attachment)
    else if (envelope.testStepFinished) {
      const { testCaseStartedId, testStepId, testStepResult } = envelope.testStepFinished
      this.attempts.get(testCaseStartedId)?.results.set(testStepId, testStepResult)
    } else this.#addCase(envelope)
  }

  /** @returns whether every run that began has ended */
  get complete(): boolean {
    return this.#open === 0 && this.finished !== undefined
  }

  #attach(attachment: Attachment): void {
    const attempt = attachment.testCaseStartedId === undefined ? undefined : this.attempts.get(attachment.testCaseStartedId)
    const list = attempt?.attachments ?? this.runAttachments
    list.push(attachment)
  }

  #addCase(envelope: Envelope): void {
    const { testCaseStarted: start, testCaseFinished: end } = envelope
    if (start) {
      const attempt = { testCaseId: start.testCaseId, results: new Map<string, TestStepResult>(), attachments: [], finished: false }
      this.attempts.set(start.id, attempt)
      this.lastAttempt.set(start.testCaseId, attempt)
    } else if (end) {
      const attempt = this.attempts.get(end.testCaseStartedId)
      if (attempt && !end.willBeRetried) attempt.finished = true
    } else this.#addRun(envelope)
  }

  #addRun({ testRunStarted, testRunFinished, testRunHookFinished, parseError }: Envelope): void {
    if (testRunStarted) {
      this.#open++
      if (!this.started || milliseconds(testRunStarted.timestamp) < milliseconds(this.started)) this.started = testRunStarted.timestamp
    }
    if (testRunFinished) {
      this.#open--
      if (!this.finished || milliseconds(testRunFinished.timestamp) > milliseconds(this.finished)) this.finished = testRunFinished.timestamp
      if (testRunFinished.exception) this.troubles.push(testRunFinished.exception.message ?? testRunFinished.exception.type)
    }
    if (testRunHookFinished) this.#addHook(testRunHookFinished.result)
    if (parseError) this.troubles.push(`${parseError.source.uri ?? 'a feature'}: ${parseError.message}`)
  }

  #addHook({ status, exception, message }: TestStepResult): void {
    if (!passes(status)) this.troubles.push(exception?.message ?? message ?? 'a hook of the run failed')
  }
}

/** @returns whether a step's status is no failure of any kind */
export function passes(status: string): boolean {
  return status === 'PASSED' || status === 'SKIPPED'
}

/** @returns milliseconds since 1970 */
export function milliseconds({ seconds, nanos }: Timestamp): number {
  return seconds * 1000 + nanos / 1e6
}

function noteNames({ keywords, places }: AstNames, { feature }: GherkinDocument): void {
  const children = feature?.children.flatMap((child) => child.rule?.children.map((inner) => ({ ...inner, rule: child.rule?.name ?? '' })) ?? [{ ...child, rule: '' }]) ?? []
  for (const { background, scenario, rule } of children) {
    for (const step of [...(background?.steps ?? []), ...(scenario?.steps ?? [])]) keywords.set(step.id, step.keyword.trim())
    if (scenario) places.set(scenario.id, { feature: feature?.name ?? '', rule, scenarioLine: scenario.location.line })
  }
}
