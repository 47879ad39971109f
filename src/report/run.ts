import type { Level, Party, Requirement } from '../ledger/requirement.ts'
import type { Circumstances } from './circumstances.ts'
import type { Baseline, EntryFinding } from '../verdict/baseline.ts'
import type { Outcome } from '../verdict/outcome.ts'
import type { Verdict } from '../verdict/verdict.ts'

/** What was judged, as the reports name it. */
export interface TargetInfo {
  readonly name: string
  /** The first greeting heard; '' when none was. */
  readonly banner: string
  /** EHLO keywords with their parameters, by service. */
  readonly capabilities: Readonly<Record<string, readonly string[]>>
}

/** One part of a run that was split over several machines. */
export interface Shard {
  readonly index: number
  readonly of: number
}

/** What the messages of Cucumber do not say about a run. */
export interface RunInfo {
  /** Version of mailspec. */
  readonly version: string
  readonly target: TargetInfo
  /** Whether a deviation counts as a nonconformity. */
  readonly strict?: boolean
  /** Why the target as a whole could not be judged. */
  readonly trouble?: string
  /** With what and on what it was made; older records do not say. */
  readonly circumstances?: Circumstances
  /** Known deviations, as they stood on the day of the run. */
  readonly baseline?: Baseline
  /** Which part of a run this is: `tags` of all of it, and whether they select anything at all. */
  readonly shard?: Shard & { readonly tags: string; readonly selects: boolean }
}

export interface Step {
  /** And and But count as what stands before them; a hook and a step of another kind have none. */
  readonly kind?: 'Given' | 'When' | 'Then'
  /** As the feature writes it (`Given`, `And`); '' for a hook. */
  readonly keyword: string
  readonly text: string
  /** Doc string, or table as the feature writes it. */
  readonly argument?: string
  readonly doc?: string
  /** Cucumber's word, in upper case. */
  readonly status: string
}

/** One scenario, or one row of an outline. Texts are masked, not yet escaped for any medium. */
export interface Scenario {
  /** Requirement id, `#`, number within the requirement in document order. */
  readonly id: string
  readonly name: string
  readonly uri: string
  readonly line: number
  /** Where the scenario or the outline begins: rows of one outline share it. */
  readonly scenarioLine: number
  readonly feature: string
  readonly rule: string
  /** Id in the ledger; '' when the tags name none. */
  readonly requirement: string
  readonly level: Level
  readonly outcome: Outcome
  readonly verdict: Verdict
  /** One line; '' when it passed. */
  readonly reason: string
  readonly durationMs: number
  readonly steps: readonly Step[]
  /** Transcript and facts; '' when there are none. */
  readonly evidence: string
  /** All that the step which decided says; '' when none threw. */
  readonly error: string
  /** The entry of the baseline that answers for its failure. */
  readonly accepted?: EntryFinding
}

export interface JudgedRequirement {
  /** As the ledger has it. */
  readonly entry: Requirement
  readonly id: string
  /** `rfc5321`, `handbook`, `sec`. */
  readonly document: string
  readonly citation: string
  readonly summary: string
  readonly level: Level
  readonly party: Party
  readonly outcome: Outcome
  readonly verdict: Verdict
  /** Defects of the included MTA on which its Rule was seen to fail. */
  readonly defects: readonly string[]
}

/** Counts of scenarios. */
export type Summary = Readonly<Record<Outcome, number>>

/** One run as every printer sees it. */
export interface Run {
  /** ISO 8601, UTC; '' when the messages do not say. */
  readonly started: string
  readonly finished: string
  /** Version of mailspec. */
  readonly mailspec: string
  readonly target: TargetInfo
  readonly strict: boolean
  readonly scenarios: readonly Scenario[]
  /** Those that a scenario of this run is about, in the order of the ledger. */
  readonly requirements: readonly JudgedRequirement[]
  readonly summary: Summary
  readonly exitCode: number
  /** What went wrong with the run as a whole, one line. */
  readonly trouble?: string
  /** Entries of the ledger that no scenario of this run is about. */
  readonly left: readonly Requirement[]
  readonly circumstances?: Circumstances
  /** Which part of a run it is; absent for a whole one. */
  readonly shard?: Shard
  /** The baseline that was given, with what the run found on each entry. */
  readonly baseline?: { readonly file: string; readonly today: string; readonly entries: readonly EntryFinding[] }
}
