import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { AstBuilder, GherkinClassicTokenMatcher, Parser } from '@cucumber/gherkin'
import { IdGenerator, type Background, type Examples, type Feature, type Rule, type Scenario, type Step, type Tag } from '@cucumber/messages'

/** A feature file as the lint sees it: plain data with lines. */

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
  readonly folder: string
  readonly text: string
  readonly description: string
  readonly comments: readonly { readonly line: number; readonly text: string }[]
  readonly backgrounds: readonly BackgroundBlock[]
  readonly rules: readonly RuleBlock[]
  /** Scenarios that belong to no Rule. */
  readonly strays: readonly ScenarioBlock[]
}

const kinds: Readonly<Record<string, Kind>> = { Context: 'Given', Action: 'When', Outcome: 'Then' }
const tagNames = (tags: readonly Tag[]): string[] => tags.map((tag) => tag.name)

function stepLines(steps: readonly Step[]): StepLine[] {
  let kind: Kind = 'Given'
  return steps.map((step) => {
    kind = kinds[step.keywordType ?? ''] ?? kind
    return {
      line: step.location.line, kind, word: step.keyword.trim(), text: step.text, doc: step.docString?.content ?? '',
      cells: step.dataTable?.rows.flatMap((row) => row.cells.map((cell) => cell.value)) ?? [],
    }
  })
}

function table(examples: Examples): Table {
  return {
    line: examples.location.line,
    header: examples.tableHeader?.cells.map((cell) => cell.value) ?? [],
    rows: examples.tableBody.map((row) => ({ line: row.location.line, cells: row.cells.map((cell) => cell.value) })),
  }
}

function scenarioBlock(scenario: Scenario): ScenarioBlock {
  const { location, name, tags, examples, steps } = scenario
  return { line: location.line, name, tags: [...tagNames(tags), ...examples.flatMap((e) => tagNames(e.tags))], steps: stepLines(steps), tables: examples.map(table) }
}

function blocks(children: readonly { readonly background?: Background; readonly scenario?: Scenario }[]): { backgrounds: BackgroundBlock[]; scenarios: ScenarioBlock[] } {
  return {
    backgrounds: children.flatMap(({ background }) => (background === undefined ? [] : [{ line: background.location.line, steps: stepLines(background.steps) }])),
    scenarios: children.flatMap(({ scenario }) => (scenario === undefined ? [] : [scenarioBlock(scenario)])),
  }
}

function ruleBlock(rule: Rule): RuleBlock {
  return { line: rule.location.line, name: rule.name, tags: tagNames(rule.tags), ...blocks(rule.children) }
}

const noFeature: Pick<Feature, 'children' | 'description' | 'location' | 'name' | 'tags'> = { children: [], description: '', location: { line: 1 }, name: '', tags: [] }

/**
 * Reads one feature file.
 * @param path `folder/topic.feature`
 * @throws the parser's error when it is not Gherkin
 */
export function parseFeature(path: string, text: string): FeatureFile {
  const document = new Parser(new AstBuilder(IdGenerator.incrementing()), new GherkinClassicTokenMatcher()).parse(text)
  const feature = document.feature ?? noFeature
  const { backgrounds, scenarios } = blocks(feature.children)
  return {
    path, folder: posix.dirname(path), text, line: feature.location.line, name: feature.name, tags: tagNames(feature.tags), description: feature.description,
    comments: document.comments.map((comment) => ({ line: comment.location.line, text: comment.text.trim() })),
    backgrounds, strays: scenarios,
    rules: feature.children.flatMap(({ rule }) => (rule === undefined ? [] : [ruleBlock(rule)])),
  }
}

/** @returns every feature file of the house, in order of their paths */
export function allFeatures(): FeatureFile[] {
  const root = join(__dirname, '..', '..', 'features')
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.feature')).sort()
  return paths.map((path) => parseFeature(path, readFileSync(join(root, path), 'utf8')))
}

/** @returns every scenario with the tags that reach it */
export function scenariosOf(file: FeatureFile): { scenario: ScenarioBlock; rule: RuleBlock | undefined; tags: readonly string[] }[] {
  const inRules = file.rules.flatMap((rule) => rule.scenarios.map((scenario) => ({ scenario, rule, tags: [...file.tags, ...rule.tags, ...scenario.tags] })))
  return [...inRules, ...file.strays.map((scenario) => ({ scenario, rule: undefined, tags: [...file.tags, ...scenario.tags] }))]
}

/** @returns the steps that a scenario's words are: its own, behind those of the backgrounds before it */
export function stepsWithBackground(file: FeatureFile, rule: RuleBlock | undefined, scenario: ScenarioBlock): StepLine[] {
  return [...file.backgrounds, ...(rule?.backgrounds ?? [])].flatMap((background) => background.steps).concat(scenario.steps)
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
