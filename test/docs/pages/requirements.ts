import { posix } from 'node:path'
import { citation, levels, type Requirement } from '../../../src/ledger/requirement.ts'
import type { RuleCases } from '../../../src/spec/cases.ts'
import { anchor, cell, howMade, type Page, plain, table } from './page.ts'

/** docs/reference/requirements: an overview, and a page for each document of the ledger. */

export interface Written {
  readonly requirements: readonly Requirement[]
  readonly rules: ReadonlyMap<string, RuleCases>
}

const folder = 'docs/reference/requirements'
const up = '../../..'

const titles: Readonly<Record<string, string>> = { handbook: 'The administrator\'s handbook', sec: 'Known attacks' }

export const titleOf = (document: string): string => titles[document] ?? `RFC ${document.replace('rfc', '')}`

/** @returns where a requirement is told, from a page of docs/reference */
export const requirementLink = (id: string): string => `requirements/${id.split('-')[0] ?? ''}.md#${id}`

const legend = `*Says who*: a capital word of the text is \`explicit\`; the same word in small letters, or an order without such a word, is \`lowercase\`; what follows from other sentences is
\`implied\`; \`advisory\` comes from a source that is no RFC. *Party*: \`server\` receives mail, \`submission\` takes it from its own users, \`relay\` is the server as a client. *Seen*: on the
\`wire\`, in the \`queue\`, in a \`mailbox\`, or \`no\`; with what its Rule does to a server beyond dialogue (\`deliver\`, \`queue\`, \`attack\`).`

function grouped<T>(all: readonly T[], key: (one: T) => string): Map<string, T[]> {
  const found = new Map<string, T[]>()
  for (const one of all) found.set(key(one), [...(found.get(key(one)) ?? []), one])
  return found
}

function ruleOf({ id, reason }: Requirement, rules: Written['rules']): string {
  const rule = rules.get(id)
  if (rule === undefined) return `No Rule: ${reason === undefined ? 'not written yet.' : plain(reason)}`
  const { length } = rule.cases
  return `[${posix.basename(rule.uri)}](${up}/${rule.uri}): ${plain(rule.name)} (${length} ${length === 1 ? 'scenario' : 'scenarios'})`
}

function row(one: Requirement, rules: Written['rules']): string[] {
  const { id, level, basis, party, summary, also, observable, safety, defects } = one
  const clauses = also.length === 0 ? '' : `<br>Also: ${also.map(plain).join(', ')}`
  const caught = defects.map((name) => `[${name}](../defects.md#${name})`).join(', ')
  return [
    `${anchor(id)}\`${id}\``, `${level}<br>${basis}`, party, safety === 'dialogue' || observable === 'no' ? observable : `${observable}, ${safety}`,
    `${cell(plain(summary))}${clauses}`, cell(ruleOf(one, rules)), caught,
  ]
}

const columns = ['requirement', 'level, says who', 'party', 'seen', 'what it says', 'Rule', 'caught']

function documentPage(document: string, own: readonly Requirement[], rules: Written['rules']): Page {
  const clauses = [...grouped(own, ({ clause }) => citation(clause))]
  const sections = clauses.map(([clause, those]) => `## ${clause}\n\n${table(columns, those.map((one) => row(one, rules)))}`)
  const contents = clauses.map(([, [first]]) => (first === undefined ? '' : `[${first.clause.section}](#${first.id})`)).join(', ')
  const withRule = own.filter(({ id }) => rules.has(id)).length
  const head = `# Requirements: ${titleOf(document)}\n\n${own.length} requirements of [\`requirements/${document}.yaml\`](${up}/requirements/${document}.yaml), ${withRule} with a Rule, clause by clause.
\`mailspec explain ID\` tells one in full, with the lines to type. [Other documents](README.md). ${howMade}\n\n${legend}\n\nClauses: ${contents}`
  return { path: `${folder}/${document}.md`, text: `${[head, ...sections].join('\n\n')}\n` }
}

function overview({ requirements, rules }: Written): Page {
  const numbers = (own: readonly Requirement[]): (string | number)[] => {
    const seen = own.filter(({ observable }) => observable !== 'no')
    return [own.length, ...levels.map((level) => own.filter((one) => one.level === level).length || ''), seen.length, own.filter(({ id }) => rules.has(id)).length, own.reduce((sum, { id }) => sum + (rules.get(id)?.cases.length ?? 0), 0)]
  }
  const rows = [...grouped(requirements, ({ clause }) => clause.document)].map(([document, own]) => [`[${titleOf(document)}](${document}.md)`, ...numbers(own)])
  const text = `# Requirements

The ledger as pages: each duty that a document has for a mail server, with clause, level, how it can be seen, its Rule or why there is none, and the [defects](../defects.md) on which
the Rule was seen to fail. What a run has judged of it: [coverage](${up}/requirements/coverage.md). ${howMade}

${table(['document', 'requirements', ...levels, 'can be seen', 'with a Rule', 'scenarios'], [...rows, ['all', ...numbers(requirements)]])}
`
  return { path: `${folder}/README.md`, text }
}

/** @returns all pages of the ledger */
export function requirementPages(written: Written): Page[] {
  const pages = [...grouped(written.requirements, ({ clause }) => clause.document)].map(([document, own]) => documentPage(document, own, written.rules))
  return [overview(written), ...pages]
}
