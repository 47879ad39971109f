import type { Envelope } from '@cucumber/messages'
import type { Ledger } from '../ledger/load.ts'
import { MessageIndex } from '../report/message-index.ts'
import { scenarioOf } from '../report/scenario.ts'
import { progressLine } from '../report/terminal.ts'
import type { Outcome } from '../verdict/outcome.ts'

export interface ProgressChoice {
  readonly ledger: Ledger
  readonly colour: boolean
  /** Whether the line can be written over, as on a terminal. */
  readonly live: boolean
  readonly write: (text: string) => void
}

interface Feature {
  left: number
  readonly scenarios: { readonly outcome: Outcome }[]
}

/** Tells how far a run is: a line for each finished feature, and on a terminal how much is left. */
export class Progress {
  readonly #choice: ProgressChoice
  readonly #index = new MessageIndex()
  readonly #features = new Map<string, Feature>()
  readonly #byAttempt = new Map<string, string>()
  #done = 0
  #total = 0

  constructor(choice: ProgressChoice) {
    this.#choice = choice
  }

  /** To be given every message of the run, in order. */
  readonly onMessage = (envelope: Envelope): void => {
    this.#index.add(envelope)
    if (envelope.testCase !== undefined) this.#planned(envelope.testCase.pickleId)
    if (envelope.testCaseStarted !== undefined) this.#byAttempt.set(envelope.testCaseStarted.id, envelope.testCaseStarted.testCaseId)
    if (envelope.testCaseFinished !== undefined) this.#finished(envelope.testCaseFinished.testCaseStartedId)
  }

  #planned(pickleId: string): void {
    const uri = this.#index.pickles.get(pickleId)?.uri ?? ''
    const feature = this.#features.get(uri) ?? { left: 0, scenarios: [] }
    feature.left += 1
    this.#total += 1
    this.#features.set(uri, feature)
  }

  #finished(attempt: string): void {
    const testCase = this.#index.testCases.get(this.#byAttempt.get(attempt) ?? '')
    const pickle = testCase === undefined ? undefined : this.#index.pickles.get(testCase.pickleId)
    const feature = this.#features.get(pickle?.uri ?? '')
    if (testCase === undefined || pickle === undefined || feature === undefined) return
    this.#done += 1
    feature.left -= 1
    feature.scenarios.push(scenarioOf(testCase, pickle, '', this.#index, this.#choice.ledger))
    const { live, write, colour } = this.#choice
    if (feature.left === 0) write(`${live ? '\r\u001b[K' : ''}${progressLine(pickle.uri, feature.scenarios, { colour })}\n`)
    if (live && this.#done < this.#total) write(`\r\u001b[K${bar(this.#done, this.#total)} ${this.#done} of ${this.#total}`)
  }
}

function bar(done: number, total: number): string {
  const full = Math.round((20 * done) / total)
  return `[${'#'.repeat(full)}${'.'.repeat(20 - full)}]`
}
