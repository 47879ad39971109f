import { html, type Html } from '../../html/html.ts'
import type { Verdict } from '../../verdict/verdict.ts'
import { exitCodes } from '../../verdict/verdict.ts'
import type { Run } from '../run.ts'
import { plural } from '../words.ts'
import type { Entry } from './entries.ts'
import { anchorOf } from './anchor.ts'
import { baselineLine } from './baseline.ts'
import { marks, sign } from './marks.ts'

/** So many are named at the top; all of them stand further below. */
const named = 6

interface Headline {
  readonly words: string
  readonly verdict: Verdict
}

const headlines: Readonly<Record<number, Headline>> = {
  [exitCodes.sound]: { words: 'No nonconformity found', verdict: 'conforms' },
  [exitCodes.nonconformity]: { words: 'Does not conform', verdict: 'nonconformity' },
  [exitCodes.cannotJudge]: { words: 'Could not be judged', verdict: 'inconclusive' },
  [exitCodes.nothing]: { words: 'Nothing was judged', verdict: 'untested' },
}

/** @returns entries of the run, and of the ledger, that were not judged */
export function notJudgedCount(run: Run, entries: readonly Entry[]): number {
  return run.left.length + entries.filter(({ verdict }) => verdict === 'untested' || verdict === 'not applicable').length
}

function tile(verdict: Verdict, count: number, words: string, anchor: string): Html {
  const inside = html`<span class="sign" aria-hidden="true">${marks[verdict].sign}</span> <strong>${count}</strong> ${words}`
  return html`<li class="tile ${count === 0 ? 'none' : marks[verdict].style}">${count === 0 ? html`<span>${inside}</span>` : html`<a href="#${anchor}">${inside}</a>`}</li>`
}

function tiles(run: Run, entries: readonly Entry[]): Html {
  const count = (verdict: Verdict): number => entries.filter((entry) => entry.verdict === verdict).length
  const word = (verdict: Verdict, one: string, many: string): Html => tile(verdict, count(verdict), count(verdict) === 1 ? one : many, verdict.replace(' ', '-'))
  return html`<ul class="tiles" aria-label="Requirements by verdict">${[
    word('nonconformity', 'nonconformity', 'nonconformities'), word('deviation', 'deviation', 'deviations'),
    count('harness error') > 0 && word('harness error', 'harness error', 'harness errors'), word('inconclusive', 'inconclusive', 'inconclusive'),
    tile('untested', notJudgedCount(run, entries), 'not judged', 'not-judged'),
    count('recorded choice') > 0 && word('recorded choice', 'recorded choice', 'recorded choices'), word('conforms', 'conforms', 'conform'),
  ]}</ul>`
}

/** The gravest, by name: nonconformities, or deviations where there are none. */
function worst(entries: readonly Entry[]): Html | undefined {
  const verdict = (['nonconformity', 'deviation'] as const).find((one) => entries.some((entry) => entry.verdict === one))
  if (verdict === undefined) return undefined
  const broken = entries.filter((entry) => entry.verdict === verdict)
  const rest = broken.length - named
  return html`<ul class="worst" aria-label="What failed">${broken.slice(0, named).map(({ id, summary, cited, level }) =>
    html`<li>${sign(verdict)} <a href="#${anchorOf(id)}">${summary}</a> <span class="quiet">${cited}, ${level}</span></li>`)}${
    rest > 0 && html`<li><a href="#${verdict}">and ${plural(rest, 'other')}</a></li>`}</ul>`
}

/** What was asked for, in numbers that are no verdict. */
function extent({ scenarios, requirements, left, exitCode, strict }: Run): string {
  const rest = left.length === 0 ? '' : ` of the ${requirements.length + left.length} in the ledger`
  return `${plural(scenarios.length, 'scenario')} of ${plural(requirements.length, 'requirement')}${rest} were selected. Exit code ${exitCode}${strict ? ', deviations counted (--strict)' : ''}.`
}

/** @returns the top of the page: what was judged, the verdict, what failed, and how much was not judged */
export function head(run: Run, entries: readonly Entry[]): Html {
  const { words, verdict } = headlines[run.exitCode] ?? { words: 'Ended', verdict: 'inconclusive' }
  return html`<p class="brand">mailspec report <span class="quiet">${run.started.replace('T', ' ').replace(/\.\d+Z$/, ' UTC')}</span></p>
<div class="verdict ${marks[verdict].style}">
<h1><span class="sign" aria-hidden="true">${marks[verdict].sign}</span> ${words} <span class="of">${run.target.name}</span></h1>
<p>${extent(run)}</p>
${run.trouble !== undefined && html`<p class="trouble"><strong>Trouble:</strong> ${run.trouble}</p>`}${baselineLine(run)}${tiles(run, entries)}${worst(entries)}
</div>`
}
