import type { Envelope } from '@cucumber/messages'
import type { Ledger } from '../ledger/load.ts'
import type { Requirement } from '../ledger/requirement.ts'
import type { Defect } from '../mta/index.ts'
import { buildRun } from '../report/model.ts'
import { Recorder } from '../report/record.ts'
import type { Run, Scenario } from '../report/run.ts'
import { makeBed, useBed } from '../target/bed.ts'
import { startReference } from '../target/reference.ts'
import type { Patience } from '../target/target.ts'
import type { Outcome } from '../verdict/outcome.ts'
import { runFeatures } from './cucumber.ts'
import { featureTags } from './feature-paths.ts'
import { Touched } from './prove-touched.ts'
import { version } from './version.ts'

/** What came of a Rule on one start of the included MTA. */
export interface Finding {
  readonly outcome: Outcome | 'no Rule'
  /** Why; '' when it passed. */
  readonly reason: string
}

/** By requirement id. */
export type Findings = ReadonlyMap<string, Finding>

/**
 * Some defects show only in what does not happen; the first look is short, and what is in doubt after it gets a second, patient one,
 * so that no verdict depends on the speed of the machine. Milliseconds.
 */
const looks = {
  short: { greeting: 2000, reply: 2000, endOfData: 2000, queueSettle: 400, notification: 2000 },
  patient: { queueSettle: 10_000, notification: 20_000 },
} as const satisfies Record<string, Partial<Patience>>

/** Where Rules are tried on the included MTA, in this process. */
export class Bench {
  readonly #ledger: Ledger
  /** By id, those that were run and have not failed yet. */
  readonly #unfailed = new Map<string, Scenario>()
  readonly #failed = new Set<string>()

  constructor(ledger: Ledger) {
    this.#ledger = ledger
  }

  /** @returns whether a feature has a Rule for the requirement */
  hasRule(id: string): boolean {
    return featureTags().has(`@${id}`)
  }

  /**
   * Tries Rules on the MTA with a defect: one short look at all of them, and a patient one at those in doubt.
   * @param defect none for the sound MTA
   * @param doubtful whether what the short look found needs a second one
   */
  async judge(defect: Defect | undefined, rules: readonly Requirement[], doubtful: (id: string, finding: Finding) => boolean): Promise<Findings> {
    const first = await this.#look(defect, rules, looks.short)
    const again = rules.filter(({ id }) => doubtful(id, first.get(id) ?? noRule))
    return again.length === 0 ? first : new Map([...first, ...(await this.#look(defect, again, looks.patient))])
  }

  /** Runs the whole suite on the sound MTA. @returns which Rules need what of it */
  async touched(): Promise<Touched> {
    const touched = new Touched(this.#ledger)
    await runOn(touched.mta, '', looks.patient, this.#ledger, touched.onMessage)
    return touched
  }

  async #look(defect: Defect | undefined, rules: readonly Requirement[], patience: Partial<Patience>): Promise<Findings> {
    const tags = this.#tagsOf(rules)
    const run = tags === undefined ? undefined : await runOn(defect, tags, patience, this.#ledger)
    for (const scenario of run?.scenarios ?? []) this.#note(scenario)
    return new Map(rules.map(({ id }) => [id, findingOf(run, id)]))
  }

  /** @returns the scenarios of these Rules that were run and never failed, though another scenario of the Rule may have */
  unfailed(rules: readonly Requirement[]): readonly Scenario[] {
    return [...this.#unfailed.values()].filter(({ requirement }) => rules.some(({ id }) => id === requirement))
  }

  #note(scenario: Scenario): void {
    if (scenario.outcome === 'failed') this.#failed.add(scenario.id)
    if (this.#failed.has(scenario.id)) this.#unfailed.delete(scenario.id)
    else this.#unfailed.set(scenario.id, scenario)
  }

  /** @returns the tag expression of these; undefined when none of them has a Rule */
  #tagsOf(rules: readonly Requirement[]): string | undefined {
    if (rules.length === this.#ledger.size) return ''
    const tags = rules.filter(({ id }) => this.hasRule(id)).map(({ id }) => `@${id}`)
    return tags.length === 0 ? undefined : tags.join(' or ')
  }
}

const noRule: Finding = { outcome: 'no Rule', reason: '' }

function findingOf(run: Run | undefined, id: string): Finding {
  const outcome = run?.requirements.find((judged) => judged.id === id)?.outcome
  if (outcome === undefined) return noRule
  return { outcome, reason: run?.scenarios.find((scenario) => scenario.requirement === id && scenario.outcome === outcome)?.reason ?? '' }
}

async function runOn(defect: Defect | undefined, tags: string, patience: Partial<Patience>, ledger: Ledger, listener?: (envelope: Envelope) => void): Promise<Run> {
  const running = await startReference({ defects: defect === undefined ? [] : [defect], patience })
  const recorder = new Recorder((text) => text)
  try {
    useBed(await makeBed(running.target, running.runTool))
    const onMessage = (envelope: Envelope): void => {
      listener?.(envelope)
      recorder.onMessage(envelope)
    }
    await runFeatures({ tags, parallel: 1, onMessage })
  } finally {
    useBed(undefined)
    await running.stop()
  }
  return buildRun(recorder.envelopes, ledger, { version, target: { name: defect?.id ?? 'sound', banner: '', capabilities: {} } })
}
