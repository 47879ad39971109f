import { type FeatureFile, type Kind, type RuleBlock, type ScenarioBlock, stepsWithBackground, type StepLine, type Table } from './feature.ts'

/** A step as it is run. */
export interface CaseStep {
  readonly kind: Kind
  readonly text: string
  readonly doc: string
}

/** A scenario as it is run; of an outline, one row of its tables. */
export interface Case {
  /** `features/rfc5321/greeting.feature` */
  readonly uri: string
  /** Of the scenario; of an outline, of the row. */
  readonly line: number
  /** Where the scenario or the outline begins: rows of one outline share it. */
  readonly scenarioLine: number
  readonly name: string
  readonly steps: readonly CaseStep[]
}

type Fill = (text: string) => string

/** A placeholder is the header of a column in angle brackets. */
function filling(header: readonly string[], cells: readonly string[]): Fill {
  return (text) => header.reduce((filled, name, i) => filled.split(`<${name}>`).join(cells[i] ?? ''), text)
}

function filled(steps: readonly StepLine[], fill: Fill): CaseStep[] {
  return steps.map(({ kind, text, doc }) => ({ kind, text: fill(text), doc: fill(doc) }))
}

function rowsOf(tables: readonly Table[]): { readonly line: number; readonly fill: Fill }[] {
  return tables.flatMap(({ header, rows }) => rows.map(({ line, cells }) => ({ line, fill: filling(header, cells) })))
}

function casesOfScenario(file: FeatureFile, rule: RuleBlock | undefined, scenario: ScenarioBlock): Case[] {
  const { line, name, tables } = scenario
  const steps = stepsWithBackground(file, rule, scenario)
  const rows = tables.length === 0 ? [{ line, fill: (text: string) => text }] : rowsOf(tables)
  return rows.map((row) => ({ uri: file.uri, line: row.line, scenarioLine: line, name: row.fill(name), steps: filled(steps, row.fill) }))
}

/** @returns every case of a file, in order */
export function casesOfFile(file: FeatureFile): Case[] {
  const inRules = file.rules.flatMap((rule) => rule.scenarios.flatMap((scenario) => casesOfScenario(file, rule, scenario)))
  return [...file.strays.flatMap((scenario) => casesOfScenario(file, undefined, scenario)), ...inRules]
}

/** A Rule with its cases. */
export interface RuleCases {
  readonly name: string
  readonly uri: string
  readonly line: number
  readonly cases: readonly Case[]
}

/** @returns the Rules by each of their tags (without the at sign): the requirement's id is one of them */
export function rulesByTag(files: readonly FeatureFile[]): Map<string, RuleCases> {
  const found = new Map<string, RuleCases>()
  for (const file of files) {
    for (const rule of file.rules) {
      const one = { name: rule.name, uri: file.uri, line: rule.line, cases: rule.scenarios.flatMap((scenario) => casesOfScenario(file, rule, scenario)) }
      for (const tag of rule.tags) found.set(tag.slice(1), one)
    }
  }
  return found
}
