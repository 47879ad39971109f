import type { Ledger } from '../../src/ledger/load.ts'
import type { FeatureFile } from './model.ts'

/** What a lint rule found wrong, and where. */
export interface Finding {
  readonly line: number
  /** The paragraph of the guide, and what to mend. */
  readonly text: string
}

/** One rule of the Gherkin guide as a pure function. */
export type LintRule = (file: FeatureFile, ledger: Ledger) => Finding[]

export const finding = (line: number, text: string): Finding => ({ line, text })
