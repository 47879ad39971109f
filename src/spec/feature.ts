/** A feature file as plain data, with the lines where things stand. */

export type Kind = 'Given' | 'When' | 'Then'

export interface StepLine {
  readonly line: number
  /** And and But count as what stands before them. */
  readonly kind: Kind
  /** The word that stands there. */
  readonly word: string
  readonly text: string
  readonly doc: string
  readonly cells: readonly string[]
}

export interface Table {
  readonly line: number
  readonly header: readonly string[]
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[]
}

interface Tagged {
  readonly line: number
  readonly name: string
  readonly tags: readonly string[]
}

export interface ScenarioBlock extends Tagged {
  readonly steps: readonly StepLine[]
  /** Of an outline; a scenario has none. */
  readonly tables: readonly Table[]
}

export interface RuleBlock extends Tagged {
  readonly backgrounds: readonly BackgroundBlock[]
  readonly scenarios: readonly ScenarioBlock[]
}

export interface BackgroundBlock {
  readonly line: number
  readonly steps: readonly StepLine[]
}

export interface FeatureFile extends Tagged {
  /** `rfc5321/greeting.feature` */
  readonly path: string
  /** Where it stands, as shown to a reader: `features/rfc5321/greeting.feature`. */
  readonly uri: string
  readonly folder: string
  readonly text: string
  readonly description: string
  readonly comments: readonly { readonly line: number; readonly text: string }[]
  readonly backgrounds: readonly BackgroundBlock[]
  readonly rules: readonly RuleBlock[]
  /** Scenarios that belong to no Rule. */
  readonly strays: readonly ScenarioBlock[]
}

/** @returns the steps that a scenario's words are: its own, behind those of the backgrounds before it */
export function stepsWithBackground(file: FeatureFile, rule: RuleBlock | undefined, scenario: ScenarioBlock): StepLine[] {
  return [...file.backgrounds, ...(rule?.backgrounds ?? [])].flatMap((background) => background.steps).concat(scenario.steps)
}
