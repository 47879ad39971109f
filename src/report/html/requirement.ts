import { alsoLink, clauseLink } from '../../html/clause.ts'
import { factList, unfolding } from '../../html/facts.ts'
import { html, type Html, joined } from '../../html/html.ts'
import type { Site } from '../../manual/site.ts'
import type { Scenario } from '../run.ts'
import { entryLine } from '../baseline-words.ts'
import { outcomeWords } from '../words.ts'
import { anchorOf } from './anchor.ts'
import { byHandPart } from './by-hand.ts'
import type { Entry } from './entries.ts'
import { judgedSteps, plainSteps, transcript } from './evidence.ts'
import { badge, scenarioBadge, sign } from './marks.ts'

/** What the filters look at. */
function filterWords({ verdict, level, document }: Entry): Html {
  return html`data-verdict="${verdict}" data-level="${level}" data-document="${document}"`
}

function cited({ clause, cited: words }: Entry): Html {
  return clause === undefined ? html`${words}` : clauseLink(clause)
}

function facts(entry: Entry): Html | undefined {
  const { requirement, scenarios } = entry
  if (requirement === undefined) return undefined
  const { basis, party, locator, source, also, defects } = requirement
  return factList([
    ['basis', basis], ['party', party], ['its words', locator !== undefined && html`<q>${locator}</q>`], ['source', source],
    ['also', also.length > 0 && joined(also.map(alsoLink), ', ')], ['Rule', scenarios[0]?.rule],
    ['seen to fail on', defects.length > 0 && joined(defects.map((id) => html`<code>${id}</code>`), ', ')],
  ])
}

const placeOf = ({ uri, line }: Scenario): Html => html`<span class="quiet place">${uri}:${line}</span>`

/** A scenario that a reader has to look at: all that is known of it. */
function fullScenario(scenario: Scenario): Html {
  const { name, reason, error, evidence, accepted } = scenario
  return html`<section class="scenario"><h5>${scenarioBadge(scenario, outcomeWords[scenario.outcome])} ${name}</h5>${placeOf(scenario)}
${reason !== '' && html`<p class="reason">${reason}</p>`}${accepted !== undefined && html`<p class="reason">Accepted by the <a href="#baseline">baseline</a>: ${entryLine(accepted)}</p>`}${judgedSteps(scenario)}${transcript(evidence)}
${error !== '' && unfolding('What the step said', html`<pre class="error" tabindex="0">${error}</pre>`)}</section>`
}

function shortScenario(scenario: Scenario): Html {
  const { name, outcome, reason, evidence } = scenario
  return html`<p class="case">${scenarioBadge(scenario, outcomeWords[outcome])} <strong>${name}</strong> ${placeOf(scenario)}</p>
${reason !== '' && html`<p class="reason">${reason}</p>`}${plainSteps(scenario)}${transcript(evidence)}`
}

/** @returns a finding, open: what is required, what was seen, and how to see it oneself */
export function finding(entry: Entry, site: Site | undefined): Html {
  const { id, verdict, level, summary, scenarios } = entry
  const odd = scenarios.filter(({ outcome }) => outcome !== 'passed')
  const fine = scenarios.filter(({ outcome }) => outcome === 'passed')
  return html`<article class="entry" id="${anchorOf(id)}" ${filterWords(entry)}>
<h4>${summary}</h4>
<p class="line">${badge(verdict)} <span class="level">${level}</span> ${cited(entry)} <code class="id">${id}</code></p>
${facts(entry)}${odd.map(fullScenario)}
${fine.length > 0 && unfolding(`${fine.length} more passed`, fine.map(shortScenario))}${byHandPart(odd, site)}</article>
`
}

/** @returns what needs no attention: a line, which unfolds */
export function folded(entry: Entry, site: Site | undefined): Html {
  const { id, verdict, level, summary, scenarios } = entry
  return html`<details class="entry" id="${anchorOf(id)}" ${filterWords(entry)}><summary>${sign(verdict)} <span class="heard">${verdict}: </span><span class="cited">${entry.cited}</span> <span class="level">${level}</span> <span class="summary">${summary}</span></summary>
<p class="line">${cited(entry)} <code class="id">${id}</code></p>${facts(entry)}${scenarios.map(shortScenario)}${byHandPart(scenarios, site)}</details>
`
}
