import type { Envelope, Pickle, TestCase, TestCaseStarted } from '@cucumber/messages'
import type { Ledger } from '../ledger/load.ts'
import { MessageIndex } from '../report/message-index.ts'
import { requirementIdOf, scenarioOf } from '../report/scenario.ts'
import { progressLine } from '../report/terminal.ts'
import type { Outcome } from '../verdict/outcome.ts'
import { printable } from '../wire/printable.ts'

export interface ProgressChoice {
  readonly ledger: Ledger
  readonly colour: boolean
  /** Whether the line can be written over, as on a terminal. */
  readonly live: boolean
  /** Columns of the terminal, where it is known. */
  readonly columns?: number
  readonly write: (text: string) => void
}

interface Feature {
  left: number
  readonly scenarios: { readonly outcome: Outcome }[]
}

/** Tells how far a run is: a line for each finished feature, and on a terminal how much is left and what is running. */
export class Progress {
  readonly #choice: ProgressChoice
  readonly #index = new MessageIndex()
  readonly #features = new Map<string, Feature>()
  readonly #byAttempt = new Map<string, string>()
  /** Attempts that are not over, the oldest first. */
  readonly #running = new Set<string>()
  #done = 0
  #total = 0

  constructor(choice: ProgressChoice) {
    this.#choice = choice
  }

  /** To be given every message of the run, in order. */
  readonly onMessage = (envelope: Envelope): void => {
    this.#index.add(envelope)
    if (envelope.testCase !== undefined) this.#planned(envelope.testCase.pickleId)
    if (envelope.testCaseStarted !== undefined) this.#started(envelope.testCaseStarted)
    if (envelope.testCaseFinished !== undefined) this.#finished(envelope.testCaseFinished.testCaseStartedId)
  }

  #planned(pickleId: string): void {
    const uri = this.#index.pickles.get(pickleId)?.uri ?? ''
    const feature = this.#features.get(uri) ?? { left: 0, scenarios: [] }
    feature.left += 1
    this.#total += 1
    this.#features.set(uri, feature)
  }

  #started({ id, testCaseId }: TestCaseStarted): void {
    this.#byAttempt.set(id, testCaseId)
    this.#running.add(id)
    this.#tellLive()
  }

  #of(attempt: string): { readonly testCase?: TestCase; readonly pickle?: Pickle } {
    const testCase = this.#index.testCases.get(this.#byAttempt.get(attempt) ?? '')
    const pickle = this.#index.pickles.get(testCase?.pickleId ?? '')
    return { ...(testCase === undefined ? {} : { testCase }), ...(pickle === undefined ? {} : { pickle }) }
  }

  #finished(attempt: string): void {
    this.#running.delete(attempt)
    const { testCase, pickle } = this.#of(attempt)
    const feature = this.#features.get(pickle?.uri ?? '')
    if (testCase === undefined || pickle === undefined || feature === undefined) return
    this.#done += 1
    feature.left -= 1
    feature.scenarios.push(scenarioOf(testCase, pickle, '', this.#index, this.#choice.ledger))
    const { live, write, colour } = this.#choice
    if (feature.left === 0) write(`${live ? '\r\u001b[K' : ''}${progressLine(pickle.uri, feature.scenarios, { colour })}\n`)
    this.#tellLive()
  }

  /** The oldest of what is running is what keeps people waiting. */
  #tellLive(): void {
    const { live, write, ledger, columns = 80 } = this.#choice
    if (!live || this.#done === this.#total) return
    const [oldest = ''] = this.#running
    const { pickle } = this.#of(oldest)
    const name = pickle === undefined ? '' : `  ${requirementIdOf(pickle, ledger)}: ${pickle.name}`
    const several = this.#running.size > 1 ? `, ${this.#running.size} running` : ''
    const line = `${bar(this.#done, this.#total)} ${this.#done} of ${this.#total}${several}${name}`
    // A line that is longer than the terminal is wide could not be written over.
    write(`\r\u001b[K${[...printable(line)].slice(0, Math.max(columns - 1, 1)).join('')}`)
  }
}

function bar(done: number, total: number): string {
  const full = Math.round((20 * done) / total)
  return `[${'#'.repeat(full)}${'.'.repeat(20 - full)}]`
}
