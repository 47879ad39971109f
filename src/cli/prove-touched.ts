import type { Envelope } from '@cucumber/messages'
import type { Ledger } from '../ledger/load.ts'
import type { Requirement } from '../ledger/requirement.ts'
import type { Defect } from '../mta/index.ts'
import { bentBy, watching } from '../mta/watched.ts'
import { requirementIdOf } from '../report/scenario.ts'

/**
 * Which of the MTA's functions the scenarios of each Rule call. A scenario in which the sound MTA never calls a function
 * goes the same way on an MTA whose function of that name is bent: up to the first call of it the two do the same.
 */
export class Touched {
  /** By requirement id. */
  readonly #called = new Map<string, Set<string>>()
  /** Before the first scenario: starting up, and what is found out about the target. All scenarios stand on it. */
  readonly #first = new Set<string>()
  #now = this.#first
  readonly #pickles = new Map<string, string>()
  readonly #cases = new Map<string, string>()
  readonly #ledger: Ledger

  constructor(ledger: Ledger) {
    this.#ledger = ledger
  }

  /** The sound MTA to run the whole suite on, one scenario at a time. */
  readonly mta: Defect = watching((name) => this.#now.add(name))

  /** To be given the messages of that run. What is called between two scenarios belongs to the one before. */
  readonly onMessage = ({ pickle, testCase, testCaseStarted }: Envelope): void => {
    if (pickle) this.#pickles.set(pickle.id, requirementIdOf(pickle, this.#ledger))
    if (testCase) this.#cases.set(testCase.id, this.#pickles.get(testCase.pickleId) ?? '')
    if (testCaseStarted) this.#now = this.#of(this.#cases.get(testCaseStarted.testCaseId) ?? '')
  }

  #of(id: string): Set<string> {
    const known = this.#called.get(id) ?? new Set<string>()
    this.#called.set(id, known)
    return known
  }

  /** @returns those of the Rules that may go another way on an MTA with this defect */
  by(defect: Defect, rules: readonly Requirement[]): readonly Requirement[] {
    const bent = [...(bentBy(defect) ?? this.#first)].flatMap((name) => [name, name.replace(/[^.]*$/, '*')])
    if (bent.some((name) => this.#first.has(name))) return rules
    return rules.filter(({ id }) => bent.some((name) => this.#called.get(id)?.has(name)))
  }
}
