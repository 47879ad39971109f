import type { Level } from '../../ledger/requirement.ts'
import { html, type Html } from '../../html/html.ts'
import type { Verdict } from '../../verdict/verdict.ts'
import { type Entry, tally } from './entries.ts'
import { badge, marks } from './marks.ts'

const columns: readonly (readonly [name: string, levels: readonly Level[]])[] = [
  ['MUST, MUST NOT, SECURITY', ['MUST', 'MUST NOT', 'SECURITY']], ['SHOULD, SHOULD NOT', ['SHOULD', 'SHOULD NOT']], ['MAY', ['MAY']],
]

/** A share narrower than this would not be seen, in parts of a thousand. */
const narrowest = 12

/** Widths that add up to a thousand, none too narrow to be seen. */
function widths(counts: readonly number[]): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0)
  const wide = counts.map((count) => Math.max(narrowest, (1000 * count) / total))
  const all = wide.reduce((sum, width) => sum + width, 0)
  return wide.map((width) => (1000 * width) / all)
}

/** The words beside it say the same. */
function bar(counts: readonly (readonly [Verdict, number])[], height: number): Html {
  let at = 0
  const shares = widths(counts.map(([, count]) => count))
  const pieces = counts.map(([verdict], i) => {
    const width = shares[i] ?? 0
    at += width
    return html`<rect class="${marks[verdict].style}" x="${(at - width).toFixed(1)}" y="0" width="${(width - 2).toFixed(1)}" height="${height}"/>`
  })
  return html`<svg class="bar" viewBox="0 0 1000 ${height}" preserveAspectRatio="none" aria-hidden="true" focusable="false">${pieces}</svg>`
}

function words(counts: readonly (readonly [Verdict, number])[]): Html {
  return html`<span class="counts">${counts.map(([verdict, count]) =>
    html`<span class="${marks[verdict].style}"><span aria-hidden="true">${marks[verdict].sign}</span> ${count}<span class="heard"> ${marks[verdict].word}, </span></span> `)}</span>`
}

function cell(entries: readonly Entry[]): Html {
  const counts = tally(entries)
  return counts.length === 0 ? html`<td class="empty"><span class="heard">none</span></td>` : html`<td>${bar(counts, 60)}${words(counts)}</td>`
}

function row(name: string, entries: readonly Entry[]): Html {
  return html`<tr><th scope="row">${name}</th>${columns.map(([, levels]) => cell(entries.filter(({ level }) => levels.includes(level))))}</tr>`
}

/** @returns the result as a picture: a bar for each document and level, with its numbers beside it */
export function picture(entries: readonly Entry[]): Html {
  const documents = [...new Set(entries.map(({ document }) => document))]
  const whole = tally(entries)
  return html`<section aria-labelledby="glance"><h2 id="glance">The result at a glance</h2>
${entries.length === 0 ? html`<p>Nothing was selected.</p>` : html`${bar(whole, 40)}
<ul class="legend" aria-label="All requirements by verdict">${whole.map(([verdict, count]) => html`<li>${badge(verdict)} <span class="number">${count}</span></li>`)}</ul>
<div class="wide"><table class="picture"><caption>Requirements by document and level</caption>
<thead><tr><th scope="col">document</th>${columns.map(([name]) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${documents.map((document) => row(document, entries.filter((entry) => entry.document === document)))}</tbody></table></div>`}</section>`
}
