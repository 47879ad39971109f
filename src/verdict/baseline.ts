import type { Level } from '../ledger/requirement.ts'
import { gravest, type Outcome } from './outcome.ts'

/** A known deviation that somebody answers for until a day. */
export interface BaselineEntry {
  readonly requirement: string
  /** One scenario of it (`ID#2`); all of them when absent. */
  readonly scenario?: string
  readonly reason: string
  readonly owner: string
  /** `2027-03-01`: the last day on which it holds. */
  readonly expires: string
  /** Text that the reason of a failure has to hold; `*` stands for any text. */
  readonly signature: string
}

/** A baseline as data: judging reads no file and no clock. */
export interface Baseline {
  /** As the command line named it. */
  readonly file: string
  /** The day of the run, `2027-03-01`, UTC. */
  readonly today: string
  /** Whether only a part of the suite was to be run: what it leaves out is then no fault of the baseline. */
  readonly narrowed: boolean
  readonly entries: readonly BaselineEntry[]
}

export const entryStatuses = ['matched', 'changed', 'inconclusive', 'not judged', 'not selected', 'passed', 'expired', 'not run'] as const
/**
 * What a run found on an entry: `matched` and accepted; `changed`, it fails in another way, which counts as if it were not listed;
 * `passed`, `expired` and `not run` have to be mended.
 */
export type EntryStatus = (typeof entryStatuses)[number]

export interface EntryFinding extends BaselineEntry {
  readonly status: EntryStatus
  /** Ids of the scenarios that it accepts in this run. */
  readonly accepts: readonly string[]
}

/** A scenario as far as a baseline looks at it. */
export interface Tried {
  readonly id: string
  readonly requirement: string
  readonly level: Level
  readonly outcome: Outcome
  readonly reason: string
}

const toMend: ReadonlySet<EntryStatus> = new Set(['passed', 'expired', 'not run'])

/** @returns whether the entry fails the run: an unexpected pass, a day that has gone by, a scenario that no longer exists */
export function isStale({ status }: { readonly status: EntryStatus }): boolean {
  return toMend.has(status)
}

/** @returns whether the text holds the signature, whose `*` stands for any text */
export function holdsSignature(text: string, signature: string): boolean {
  let at = 0
  for (const part of signature.split('*')) {
    const found = text.indexOf(part, at)
    if (found === -1) return false
    at = found + part.length
  }
  return true
}

/** What each entry of a baseline meets in a run. Pure. */
export function findingsOn(baseline: Baseline, scenarios: readonly Tried[]): EntryFinding[] {
  return baseline.entries.map((entry) => {
    const own = scenarios.filter((scenario) => (entry.scenario === undefined ? scenario.requirement === entry.requirement : scenario.id === entry.scenario))
    const matching = own.filter(({ outcome, reason }) => outcome === 'failed' && holdsSignature(reason, entry.signature))
    const status = statusOf(entry, baseline, own.map(({ outcome }) => outcome), matching.length)
    return { ...entry, status, accepts: status === 'matched' ? matching.map(({ id }) => id) : [] }
  })
}

function statusOf({ expires }: BaselineEntry, { today, narrowed }: Baseline, own: readonly Outcome[], matching: number): EntryStatus {
  if (own.length === 0) return narrowed ? 'not selected' : 'not run'
  // Days of one form compare as text.
  if (expires < today) return 'expired'
  if (matching > 0) return 'matched'
  switch (gravest(own)) {
    case 'failed': return 'changed'
    case 'passed': return 'passed'
    case 'cannotTell':
    case 'error': return 'inconclusive'
    default: return 'not judged'
  }
}
