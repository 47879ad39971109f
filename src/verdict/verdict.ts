import type { Level } from '../ledger/requirement.ts'
import type { Outcome } from './outcome.ts'

export type Verdict =
  | 'conforms' | 'nonconformity' | 'deviation' | 'recorded choice'
  | 'inconclusive' | 'not applicable' | 'untested' | 'harness error'

const byOutcome = {
  cannotTell: 'inconclusive', inapplicable: 'not applicable', untested: 'untested', error: 'harness error',
} as const satisfies Partial<Record<Outcome, Verdict>>

/** Outcome × level → verdict (design §4). */
export function verdictOf(outcome: Outcome, level: Level): Verdict {
  if (outcome !== 'passed' && outcome !== 'failed') return byOutcome[outcome]
  if (level === 'MAY') return 'recorded choice'
  if (outcome === 'passed') return 'conforms'
  return level === 'SHOULD' || level === 'SHOULD NOT' ? 'deviation' : 'nonconformity'
}

export interface Judged {
  readonly level: Level
  readonly outcome: Outcome
  /** Whether a baseline answers for its failure. */
  readonly accepted?: boolean
}

/** What decides besides the scenarios. */
export interface Circumstances {
  /** Whether a deviation counts as a nonconformity. */
  readonly strict?: boolean
  /** Whether the target as a whole could not be judged, or went away. */
  readonly trouble?: boolean
  /** Whether an entry of the baseline has to be mended. */
  readonly stale?: boolean
}

export const exitCodes = { sound: 0, nonconformity: 1, cannotJudge: 2, nothing: 3, usage: 64 } as const

const binding: ReadonlySet<Level> = new Set(['MUST', 'MUST NOT', 'SECURITY'])

/**
 * The exit code of a run (design §4); 1 wins over 2.
 * @param scenarios every scenario of the run
 */
export function exitCodeOf(scenarios: readonly Judged[], { strict = false, trouble = false, stale = false }: Circumstances = {}): number {
  const verdicts = scenarios.filter((s) => s.accepted !== true).map((s) => verdictOf(s.outcome, s.level))
  if (stale || verdicts.includes('nonconformity') || (strict && verdicts.includes('deviation'))) return exitCodes.nonconformity
  const inconclusive = scenarios.some((s) => s.outcome === 'error' || (s.outcome === 'cannotTell' && binding.has(s.level)))
  if (trouble || inconclusive) return exitCodes.cannotJudge
  if (scenarios.some((s) => s.outcome === 'passed' || s.outcome === 'failed')) return exitCodes.sound
  return scenarios.some((s) => s.outcome === 'cannotTell') ? exitCodes.cannotJudge : exitCodes.nothing
}
