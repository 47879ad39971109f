import { posix } from 'node:path'
import { AstBuilder, GherkinClassicTokenMatcher, Parser } from '@cucumber/gherkin'
import { IdGenerator, type Background, type Examples, type Feature, type Rule, type Scenario, type Step, type Tag } from '@cucumber/messages'
import type { BackgroundBlock, FeatureFile, Kind, RuleBlock, ScenarioBlock, StepLine, Table } from './feature.ts'

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
 * @param uri where it stands, as shown to a reader
 * @throws the parser's error when it is not Gherkin
 */
export function parseFeature(path: string, text: string, uri = `features/${path}`): FeatureFile {
  const document = new Parser(new AstBuilder(IdGenerator.incrementing()), new GherkinClassicTokenMatcher()).parse(text)
  const feature = document.feature ?? noFeature
  const { backgrounds, scenarios } = blocks(feature.children)
  return {
    path, uri, folder: posix.dirname(path), text, line: feature.location.line, name: feature.name, tags: tagNames(feature.tags), description: feature.description,
    comments: document.comments.map((comment) => ({ line: comment.location.line, text: comment.text.trim() })),
    backgrounds, strays: scenarios,
    rules: feature.children.flatMap(({ rule }) => (rule === undefined ? [] : [ruleBlock(rule)])),
  }
}
