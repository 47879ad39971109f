import type { Seams } from './seams.ts'

/** One deliberate misbehaviour of the reference MTA, there to prove that a Rule can fail. */
export interface Defect {
  /** Kebab-case; says what goes wrong. Equal to the file's name. */
  readonly id: string
  readonly summary: string
  /** Ledger ids of the Rules that must fail on it. */
  readonly breaks: readonly string[]
  /** Ledger ids of other Rules that fail on it too, for they state the same duty from another side; seen by `mailspec prove --full`. */
  readonly neighbours?: readonly string[]
  /** Replaces functions in this instance's own copy of the seams. */
  readonly bend: (seams: Seams) => void
}
