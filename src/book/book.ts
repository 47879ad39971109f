import { html, type Html } from '../html/html.ts'
import { pageText } from '../html/page.ts'
import type { Ledger } from '../ledger/load.ts'
import { levels, type Requirement } from '../ledger/requirement.ts'
import type { Ruling } from '../ledger/rulings.ts'
import type { FeatureFile } from '../spec/feature.ts'
import { clauseAnchor, clausePart } from './clause-part.ts'
import { rulingsPart } from './rulings-part.ts'
import { rulesById, type RuleText } from './rules.ts'

/** Features and ledger, and what is known of them. */
export interface BookSource {
  readonly version: string
  readonly ledger: Ledger
  readonly features: readonly FeatureFile[]
  readonly rulings: readonly Ruling[]
  /** Requirements that a run of the whole suite on the included MTA judged. */
  readonly judged: ReadonlySet<string>
  /** What each defect does, by its id. */
  readonly defects: ReadonlyMap<string, string>
  /** Lines that tell which texts these are. */
  readonly digests: readonly (readonly [name: string, text: string])[]
}

const titles: Readonly<Record<string, string>> = { handbook: 'The administrator’s handbook', sec: 'Security advisories and papers' }

/** @returns the heading of a document */
function titleOf(document: string): string {
  return titles[document] ?? document.replace(/^rfc/, 'RFC ')
}

function grouped(entries: readonly Requirement[], key: (entry: Requirement) => string): Map<string, Requirement[]> {
  const groups = new Map<string, Requirement[]>()
  for (const entry of entries) groups.set(key(entry), [...(groups.get(key(entry)) ?? []), entry])
  return groups
}

/** 4.2 stands before 4.10, and appendices behind the sections. */
function bySection(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true })
}

function coverage(documents: ReadonlyMap<string, readonly Requirement[]>, ruled: (id: string) => boolean, judged: ReadonlySet<string>): Html {
  const row = (name: Html, own: readonly Requirement[]): Html => html`<tr><th scope="row">${name}</th><td>${own.length}</td><td>${own.filter(({ observable }) => observable !== 'no').length}</td><td>${
    own.filter(({ id }) => ruled(id)).length}</td><td>${own.filter(({ id }) => judged.has(id)).length}</td>${levels.map((level) => {
    const count = own.filter((entry) => entry.level === level).length
    return html`<td>${count === 0 ? '' : count}</td>`
  })}</tr>`
  return html`<section aria-labelledby="coverage"><h2 id="coverage">Coverage</h2>
<p>Requirements of each document: how many there are, how many can be observed by whoever talks to the server or looks into its queue or a mailbox, how many a Rule judges, and
how many a run of the whole suite on the included MTA has judged; then by level.</p>
<div class="wide"><table><thead><tr><th scope="col">document</th>${['in the ledger', 'observable', 'with a Rule', 'judged', ...levels].map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${[...documents].map(([document, own]) => row(html`<a href="#${document}">${titleOf(document)}</a>`, own))}${row(html`all`, [...documents.values()].flat())}</tbody></table></div></section>`
}

function documentPart(document: string, own: readonly Requirement[], source: BookSource, rules: ReadonlyMap<string, RuleText>): Html {
  const clauses = [...grouped(own, ({ clause }) => clause.section)].sort(([a], [b]) => bySection(a, b))
  return html`
<section aria-labelledby="${document}"><h2 id="${document}">${titleOf(document)}</h2>
${clauses.length > 1 && html`<ul class="clauses" aria-label="Clauses">${clauses.map(([section, [first]]) => first !== undefined && html`<li><a href="#${clauseAnchor(first)}">${section}</a></li>`)}</ul>`}
${clauses.map(([, entries]) => clausePart(entries, source, rules))}</section>`
}

/** @returns features and ledger as one page to read: clause by clause, each requirement with its Rule, its scenarios, or why there is none */
export function bookHtml(source: BookSource): string {
  const { ledger, features, judged, digests, version } = source
  const documents = grouped([...ledger.values()], ({ clause }) => clause.document)
  const rules = rulesById(features)
  const main = html`${coverage(documents, (id) => rules.has(id), judged)}${[...documents].map(([document, own]) => documentPart(document, own, source, rules))}
${rulingsPart(source.rulings, ledger)}`
  return pageText({
    title: 'mailspec: the specification',
    header: html`<h1>The specification <span class="of">${[...ledger.values()].length} requirements for mail servers, and how each is judged</span></h1>
<p class="quiet">mailspec ${version}. ${digests.map(([name, text]) => html`${name}: <code class="hash">${text}</code> `)}</p>`,
    contents: [['coverage', 'Coverage'], ...[...documents.keys()].map((document): [string, string] => [document, titleOf(document)]), ['rulings', 'Rulings']],
    main,
    footer: html`<p>Made by <code>mailspec spec</code> from <code>features/</code> and <code>requirements/</code>. A requirement has the same anchor here and in <code>report.html</code>.</p>`,
  })
}
