import { join } from 'node:path'
import { ledgerInUse } from '../ledger/in-use.ts'
import { citation, type Requirement } from '../ledger/requirement.ts'
import { exampleSite, type Site, siteOf } from '../manual/site.ts'
import { type RuleCases, rulesByTag } from '../spec/cases.ts'
import { UsageError } from '../target/usage-error.ts'
import { exitCodes } from '../verdict/verdict.ts'
import { printable } from '../wire/printable.ts'
import { handLines } from '../manual/hand-lines.ts'
import { nearest } from './nearest.ts'
import { root } from './root.ts'
import { features } from './specification.ts'
import { readRulings, rulingsFor, type Ruling } from '../ledger/rulings.ts'
import type { Terminal } from './terminal.ts'

export interface ExplainOptions {
  readonly target?: string
}

/** All that is written down about a requirement. */
export interface Explained {
  readonly requirement: Requirement
  readonly rule: RuleCases | undefined
  readonly rulings: readonly Ruling[]
  readonly defects: readonly { readonly id: string; readonly summary: string }[]
  readonly site: Site
}

/**
 * `mailspec explain ID…`: what is asked, where it stands, how it is judged and how to redo it by hand.
 * @returns 0
 * @throws UsageError for an id that is none, and for a bad target file
 */
export async function explain(ids: readonly string[], { target }: ExplainOptions, terminal: Terminal): Promise<number> {
  const ledger = ledgerInUse()
  const requirements = ids.map((id) => ledger.get(id.replace(/^@/, '')) ?? unknown(id, ledger.keys()))
  const site = target === undefined ? exampleSite : siteOf((await import('../target/load.ts')).loadTarget(target, process.env))
  const rules = rulesByTag(features((text) => requirements.some(({ id }) => text.includes(`@${id}`))))
  const rulings = readRulings(join(root, 'requirements', 'rulings.md'))
  const { defectsById } = await import('../mta/defects/index.ts')
  const texts = requirements.map((requirement) => explainLines({
    requirement, site, rule: rules.get(requirement.id), rulings: rulingsFor(requirement, rulings), defects: requirement.defects.map((id) => defectOf(id, defectsById)),
  }).map((line) => printable(line)).join('\n'))
  terminal.out(`${texts.join('\n\n\n')}\n`)
  return exitCodes.sound
}

/** A name that the ledger has before there is such a defect: a test of its own minds it. */
function defectOf(id: string, read: (ids: readonly string[]) => readonly { readonly id: string; readonly summary: string }[]): Explained['defects'][number] {
  try {
    return read([id])[0] ?? { id, summary: 'not there' }
  } catch {
    return { id, summary: 'there is no such defect in src/mta/defects' }
  }
}

function unknown(id: string, known: Iterable<string>): never {
  const near = nearest(id, known)
  throw new UsageError(`${id}: no requirement of that id in requirements/${near.length === 0 ? ' (mailspec list shows them)' : `; did you mean ${near.join(' or ')}?`}`)
}

/** @returns the explanation as lines, without colours */
export function explainLines({ requirement, rule, rulings, defects, site }: Explained): string[] {
  const { id, summary } = requirement
  return [
    id, `  ${summary}`, '',
    ...factsOf(requirement).map(([name, text]) => `  ${name.padEnd(12)}${text}`),
    ...section('Rulings', rulings.map(({ number, title }) => `${number}. ${title} (requirements/rulings.md)`)),
    ...section('Rule', rule === undefined ? [`none${requirement.reason === undefined ? ' yet' : `: ${requirement.reason}`}`] : [`${rule.name} (${rule.uri}:${rule.line})`, ...rule.cases.map(({ name, uri, line }) => `  ${uri}:${line}  ${name}`)]),
    ...section('Defects that it has to fail on', defects.map((defect) => `${defect.id}: ${defect.summary}`)),
    ...(rule === undefined ? [] : ['', 'By hand (what follows $ is for a shell, # tells what has to be answered)', ...handLines(rule.cases, site)]),
  ]
}

function factsOf({ clause, level, basis, party, locator, source, also, observable, safety }: Requirement): [name: string, text: string][] {
  const facts: [string, string | undefined][] = [
    ['clause', citation(clause)], ['level', `${level} (${basis})`], ['party', party], ['words', locator === undefined ? undefined : `"${locator}"`],
    ['also', also.length === 0 ? undefined : also.join(', ')], ['source', source], ['observable', observable], ['safety', safety],
  ]
  return facts.flatMap(([name, text]) => (text === undefined ? [] : [[name, text]]))
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)]
}
