import { html, type Html, joined } from '../../html/html.ts'
import type { Scenario, Step } from '../run.ts'
import { sign } from './marks.ts'

/** As src/wire/transcript.ts writes the line that decided. */
const decisive = /^> +\d+\.\d{3} [CS-] /

/** @returns transcript and facts as they were recorded, the decisive line marked */
export function transcript(text: string): Html | undefined {
  if (text === '') return undefined
  const lines = text.split('\n').map((line) => (decisive.test(line) ? html`<mark>${line}<span class="decides"> ← decides</span></mark>` : html`${line}`))
  return html`<pre class="wire" tabindex="0" role="group" aria-label="Transcript">${joined(lines, '\n')}</pre>`
}

function lineOf({ keyword, text, argument }: Step): string {
  return `${keyword} ${text}${argument === undefined ? '' : `\n${argument.replace(/^/gm, '    ')}`}`
}

/** Steps of a scenario that went well: their words are enough. */
export function plainSteps({ steps }: Scenario): Html {
  return html`<pre class="steps">${steps.map(lineOf).join('\n')}</pre>`
}

const stepVerdicts: Readonly<Record<string, Parameters<typeof sign>[0]>> = { PASSED: 'conforms', SKIPPED: 'untested' }

/** Each step with how it went. */
export function judgedSteps({ steps, verdict }: Scenario): Html {
  return html`<ol class="steps">${steps.map((step) => {
    const how = step.status.toLowerCase()
    return html`<li class="${how === 'passed' || how === 'skipped' ? how : 'decided'}">${sign(stepVerdicts[step.status] ?? verdict)} <span class="heard">${how}: </span><span class="step">${lineOf(step)}</span></li>`
  })}</ol>`
}
