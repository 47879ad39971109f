import { join } from 'node:path'
import type { FeatureFile, RuleBlock, ScenarioBlock } from '../../src/spec/feature.ts'
import { loadFeatures } from '../../src/spec/load.ts'

/** What the lint asks of a feature file beyond what src/spec reads. */

export { type BackgroundBlock, type FeatureFile, type Kind, type RuleBlock, type ScenarioBlock, type StepLine, stepsWithBackground, type Table } from '../../src/spec/feature.ts'
export { parseFeature } from '../../src/spec/parse.ts'

/** @returns every feature file of the house, in order of their paths */
export function allFeatures(): FeatureFile[] {
  return loadFeatures(join(__dirname, '..', '..', 'features'))
}

/** @returns every scenario with the tags that reach it */
export function scenariosOf(file: FeatureFile): { scenario: ScenarioBlock; rule: RuleBlock | undefined; tags: readonly string[] }[] {
  const inRules = file.rules.flatMap((rule) => rule.scenarios.map((scenario) => ({ scenario, rule, tags: [...file.tags, ...rule.tags, ...scenario.tags] })))
  return [...inRules, ...file.strays.map((scenario) => ({ scenario, rule: undefined, tags: [...file.tags, ...scenario.tags] }))]
}

/** Everything that a file says in steps and tables, with the line where it stands. */
export function wordsOf(file: FeatureFile): { line: number; text: string }[] {
  const backgrounds = [...file.backgrounds, ...file.rules.flatMap((rule) => rule.backgrounds)]
  const scenarios = scenariosOf(file).map(({ scenario }) => scenario)
  const steps = [...backgrounds, ...scenarios].flatMap((block) => block.steps)
  return [
    ...steps.flatMap(({ line, text, doc, cells }) => [text, doc, ...cells].map((words) => ({ line, text: words }))),
    ...scenarios.flatMap((scenario) => scenario.tables.flatMap((t) => [{ line: t.line, cells: t.header }, ...t.rows].flatMap(({ line, cells }) => cells.map((text) => ({ line, text }))))),
  ]
}
