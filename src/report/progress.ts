import type { Envelope } from '@cucumber/messages'
import type { Ledger } from '../ledger/load.ts'
import { MessageIndex } from './message-index.ts'
import type { Scenario } from './run.ts'
import { scenarioOf } from './scenario.ts'
import { progressLine, type TerminalOptions } from './terminal.ts'

/** Tells of each feature when the last of its scenarios has ended. */
export class Progress {
  readonly #index = new MessageIndex()
  readonly #left = new Map<string, number>()
  readonly #done = new Map<string, Scenario[]>()
  readonly #ledger: Ledger
  readonly #options: TerminalOptions

  constructor(ledger: Ledger, options: TerminalOptions) {
    this.#ledger = ledger
    this.#options = options
  }

  /** @param envelope the next masked message. @returns a line when it ends a feature */
  onMessage(envelope: Envelope): string | undefined {
    this.#index.add(envelope)
    if (envelope.testCase) this.#expect(envelope.testCase.pickleId)
    const end = envelope.testCaseFinished
    return end && !end.willBeRetried ? this.#end(end.testCaseStartedId) : undefined
  }

  #expect(pickleId: string): void {
    const uri = this.#index.pickles.get(pickleId)?.uri
    if (uri !== undefined) this.#left.set(uri, (this.#left.get(uri) ?? 0) + 1)
  }

  #end(startedId: string): string | undefined {
    const testCase = this.#index.testCases.get(this.#index.attempts.get(startedId)?.testCaseId ?? '')
    const pickle = this.#index.pickles.get(testCase?.pickleId ?? '')
    if (testCase === undefined || pickle === undefined) return undefined
    const done = this.#done.get(pickle.uri) ?? []
    this.#done.set(pickle.uri, done)
    done.push(scenarioOf(testCase, pickle, '', this.#index, this.#ledger))
    return done.length === this.#left.get(pickle.uri) ? progressLine(pickle.uri, done, this.#options) : undefined
  }
}
