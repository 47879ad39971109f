import { html, type Html } from '../../html/html.ts'
import { levels } from '../../ledger/requirement.ts'
import type { Verdict } from '../../verdict/verdict.ts'
import type { Run } from '../run.ts'
import type { Entry } from './entries.ts'
import { marks, verdicts } from './marks.ts'
import { finding, folded } from './requirement.ts'

/** Shown open, for a reader has to look at each. */
const toBeRead: readonly Verdict[] = ['nonconformity', 'deviation', 'inconclusive', 'harness error']
const order: readonly Verdict[] = [...toBeRead, ...verdicts.filter((verdict) => !toBeRead.includes(verdict))]

/** More than these in a group are folded: whoever faces a hundred inconclusive ones reads the reasons above first. */
const shownOpen = 60

function group(verdict: Verdict, entries: readonly Entry[], run: Run): Html | undefined {
  if (entries.length === 0) return undefined
  const site = run.circumstances?.site
  const show = toBeRead.includes(verdict) && (entries.length <= shownOpen || verdict === 'nonconformity' || verdict === 'deviation') ? finding : folded
  return html`<section class="group" aria-labelledby="${verdict.replace(' ', '-')}"><h3 id="${verdict.replace(' ', '-')}">${marks[verdict].title} <span class="number">(<span class="count">${entries.length}</span>)</span></h3>
${entries.map((entry) => show(entry, site))}</section>`
}

function choices(name: string, label: string, values: readonly string[]): Html {
  return html`<p><label for="by-${name}">${label}</label><select id="by-${name}" name="${name}"><option value="">all</option>${values.map((value) => html`<option>${value}</option>`)}</select></p>`
}

/** Stays hidden until the script shows it: without script it could do nothing. */
function filters(entries: readonly Entry[]): Html {
  const present = <T extends string>(all: readonly T[], of: (entry: Entry) => string): T[] => all.filter((value) => entries.some((entry) => of(entry) === value))
  return html`<form id="filters" role="search" aria-label="Requirements" hidden>
<p><label for="by-text">Text</label><input id="by-text" type="search" name="text" autocomplete="off" spellcheck="false"></p>
${choices('verdict', 'Verdict', present(order, ({ verdict }) => verdict))}${choices('level', 'Level', present(levels, ({ level }) => level))}${
    choices('document', 'Document', [...new Set(entries.map(({ document }) => document))])}
<button type="button" name="unfold">Unfold all</button> <button type="reset">Clear</button> <output name="shown" aria-live="polite"></output></form>`
}

/** @returns every requirement of the run with its evidence: the findings first and open, then the rest, folded */
export function requirementsPart(run: Run, entries: readonly Entry[]): Html {
  return html`<section aria-labelledby="requirements" id="all"><h2 id="requirements">Requirements</h2>
${filters(entries)}${order.map((verdict) => group(verdict, entries.filter((entry) => entry.verdict === verdict), run))}</section>`
}
