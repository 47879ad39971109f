import { alsoLink, clauseLink } from '../html/clause.ts'
import { factList } from '../html/facts.ts'
import { html, type Html, joined } from '../html/html.ts'
import type { Requirement } from '../ledger/requirement.ts'
import { rulingsFor } from '../ledger/rulings.ts'
import type { BookSource } from './book.ts'
import type { RuleText } from './rules.ts'

function rulePart({ name, uri, line, background, scenarios }: RuleText): Html {
  return html`<p><strong>Rule:</strong> ${name} <span class="quiet">${uri}:${line}</span></p>
${background !== '' && html`<p class="quiet">Before each scenario:</p><pre tabindex="0">${background}</pre>`}${scenarios.map((scenario) =>
    html`<pre tabindex="0">${scenario}</pre>`)}`
}

function status(requirement: Requirement, rule: RuleText | undefined, judged: boolean): string {
  if (rule === undefined) return requirement.reason === undefined ? 'no Rule yet' : `no Rule: ${requirement.reason}`
  return judged ? 'judged on the included MTA' : 'has a Rule; not judged on the included MTA'
}

function requirementPart(requirement: Requirement, source: BookSource, rule: RuleText | undefined): Html {
  const { id, level, basis, party, summary, locator, source: from, also, observable, safety, defects } = requirement
  const rulings = rulingsFor(requirement, source.rulings.filter(({ rules }) => !/^all\b/.test(rules)))
  return html`<article class="entry" id="${id}"><h4>${summary}</h4>
<p class="line"><span class="level">${level}</span> <code class="id">${id}</code></p>
${factList([
    ['basis', basis], ['party', party], ['its words', locator !== undefined && html`<q>${locator}</q>`], ['source', from], ['also', also.length > 0 && joined(also.map(alsoLink), ', ')],
    ['observable', observable], ['safety', rule !== undefined && safety], ['coverage', status(requirement, rule, source.judged.has(id))],
    ['rulings', rulings.length > 0 && joined(rulings.map(({ number, title }) => html`<a href="#${number}">${number}. ${title}</a>`), ', ')],
    ['seen to fail on', defects.length > 0 && html`<ul class="plain">${defects.map((defect) => html`<li><code>${defect}</code> ${source.defects.get(defect)}</li>`)}</ul>`],
  ])}${rule !== undefined && rulePart(rule)}</article>
`
}

/** @returns where the requirements of a clause begin: `rfc5321-4.1.1` */
export function clauseAnchor({ clause: { document, section } }: Requirement): string {
  return `${document}-${section}`
}

/** @returns the requirements of one clause */
export function clausePart(entries: readonly Requirement[], source: BookSource, rules: ReadonlyMap<string, RuleText>): Html {
  const [first] = entries
  if (first === undefined) return html``
  return html`<h3 id="${clauseAnchor(first)}">${clauseLink(first.clause)}</h3>
${entries.map((entry) => requirementPart(entry, source, rules.get(entry.id)))}`
}
