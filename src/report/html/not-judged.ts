import { unfolding } from '../../html/facts.ts'
import { html, type Html } from '../../html/html.ts'
import type { Requirement } from '../../ledger/requirement.ts'
import type { Outcome } from '../../verdict/outcome.ts'
import type { Verdict } from '../../verdict/verdict.ts'
import { byReason, type Group } from '../groups.ts'
import type { Run, Scenario } from '../run.ts'
import { plural } from '../words.ts'
import { anchorOf } from './anchor.ts'
import { badge } from './marks.ts'

const kinds: readonly (readonly [Outcome, Verdict, string])[] = [
  ['error', 'harness error', 'In error: a fault of mailspec, which says nothing about the target'],
  ['cannotTell', 'inconclusive', 'Inconclusive: the state that the scenario needs was not reached'],
  ['untested', 'untested', 'Untested: the target file does not say it, or does not allow it'],
  ['inapplicable', 'not applicable', 'Not applicable: the target does not offer the extension'],
]

function scenarioGroup({ reason, scenarios }: Group, verdict: Verdict): Html {
  return unfolding(html`${badge(verdict, plural(scenarios.length, 'scenario'))} <span class="reason">${reason}</span>`,
    html`<ul class="plain">${scenarios.map(({ id, name, requirement }) => html`<li><a href="#${anchorOf(requirement === '' ? id : requirement)}"><code>${id}</code></a> ${name}</li>`)}</ul>`)
}

function kind(scenarios: readonly Scenario[], verdict: Verdict, title: string): Html | undefined {
  if (scenarios.length === 0) return undefined
  return html`<h3>${title} (${scenarios.length})</h3>${byReason(scenarios).map((group) => scenarioGroup(group, verdict))}`
}

/** By reason, the commonest first. */
function reasons(entries: readonly Requirement[]): [reason: string, entries: readonly Requirement[]][] {
  const groups = new Map<string, Requirement[]>()
  for (const entry of entries) groups.set(entry.reason ?? '', [...(groups.get(entry.reason ?? '') ?? []), entry])
  return [...groups].sort(([, a], [, b]) => b.length - a.length)
}

function ledgerGroup(reason: string, entries: readonly Requirement[]): Html {
  return unfolding(html`${badge('untested', plural(entries.length, 'requirement'))} <span class="reason">${reason}</span>`,
    html`<ul class="plain">${entries.map(({ id, level, summary }) => html`<li id="${anchorOf(id)}"><code>${id}</code> <span class="quiet">${level}</span> ${summary}</li>`)}</ul>`)
}

/** What the ledger holds and this run did not touch: with a reason there is no Rule, without one it was not selected. */
function untouched(left: readonly Requirement[]): Html | undefined {
  const unruled = left.filter(({ reason }) => reason !== undefined)
  const unselected = left.filter(({ reason }) => reason === undefined)
  return left.length === 0 ? undefined : html`${unselected.length > 0 && html`<h3>Not selected in this run (${unselected.length})</h3>${ledgerGroup('has a Rule, which this run did not select', unselected)}`}${
    unruled.length > 0 && html`<h3>No Rule judges it (${unruled.length})</h3>${reasons(unruled).map(([reason, own]) => ledgerGroup(reason, own))}`}`
}

/** @returns what was not judged, and why */
export function notJudgedPart(run: Run): Html {
  const parts = [...kinds.map(([outcome, verdict, title]) => kind(run.scenarios.filter((scenario) => scenario.outcome === outcome), verdict, title)), untouched(run.left)].filter((part) => part !== undefined)
  return html`<section aria-labelledby="not-judged"><h2 id="not-judged">What was not judged, and why</h2>
${parts.length === 0 ? html`<p>Everything in the ledger was judged.</p>` : parts}</section>`
}
