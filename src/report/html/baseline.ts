import { html, type Html } from '../../html/html.ts'
import type { EntryFinding } from '../../verdict/baseline.ts'
import { isStale } from '../../verdict/baseline.ts'
import { entryName, statusWords } from '../baseline-words.ts'
import type { Run } from '../run.ts'
import { plural } from '../words.ts'
import { anchorOf } from './anchor.ts'
import { badge } from './marks.ts'

function row(entry: EntryFinding): Html {
  return html`<tr><td>${isStale(entry) ? badge('nonconformity', statusWords[entry.status]) : html`<span class="quiet">${statusWords[entry.status]}</span>`}</td>
<td><a href="#${anchorOf(entry.requirement)}"><code>${entryName(entry)}</code></a></td><td>${entry.owner}</td><td>${entry.expires}</td><td>${entry.reason}</td></tr>`
}

/** @returns a line for the top of the page: how much of what failed counts no more, and whether the list itself has to be mended */
export function baselineLine({ baseline }: Run): Html | undefined {
  if (baseline === undefined) return undefined
  const accepted = baseline.entries.reduce((sum, { accepts }) => sum + accepts.length, 0)
  const stale = baseline.entries.filter(isStale).length
  return html`<p><a href="#baseline">Baseline</a> <code>${baseline.file}</code>: ${plural(accepted, 'failed scenario')} accepted${stale > 0 && html`, <strong>${plural(stale, 'entry')} to mend</strong>`}.</p>`
}

/** @returns every entry of the baseline, those to mend first: nothing that was accepted goes unsaid */
export function baselinePart({ baseline }: Run): Html | undefined {
  if (baseline === undefined) return undefined
  const entries = [...baseline.entries].sort((a, b) => Number(isStale(b)) - Number(isStale(a)))
  return html`<section aria-labelledby="baseline"><h2 id="baseline">Known deviations: the baseline</h2>
<p>What is listed here and fails as its entry says does not count towards the exit code on ${baseline.today}. Verdicts are what they would be without the list.</p>
<div class="wide"><table><thead><tr><th scope="col">status</th><th scope="col">requirement</th><th scope="col">owner</th><th scope="col">until</th><th scope="col">reason</th></tr></thead>
<tbody>${entries.map(row)}</tbody></table></div></section>`
}
