import { html, type Html } from '../../html/html.ts'
import type { Outcome } from '../../verdict/outcome.ts'
import type { Verdict } from '../../verdict/verdict.ts'

export interface Mark {
  /** Tells it apart without colour; screen readers hear the word. */
  readonly sign: string
  /** Of one. */
  readonly word: string
  /** Of a list of requirements. */
  readonly title: string
  /** Class in the style sheet. */
  readonly style: string
}

/** Every verdict, gravest first: so they stand in each list, bar and table. */
export const marks = {
  nonconformity: { sign: '✕', word: 'nonconformity', title: 'Nonconformities', style: 'bad' },
  deviation: { sign: '△', word: 'deviation', title: 'Deviations', style: 'odd' },
  'harness error': { sign: '!', word: 'harness error', title: 'Errors of the harness', style: 'err' },
  inconclusive: { sign: '?', word: 'inconclusive', title: 'Inconclusive', style: 'unk' },
  untested: { sign: '□', word: 'untested', title: 'Untested', style: 'not' },
  'not applicable': { sign: '–', word: 'not applicable', title: 'Not applicable', style: 'not' },
  'recorded choice': { sign: '○', word: 'recorded choice', title: 'Recorded choices', style: 'may' },
  conforms: { sign: '✓', word: 'conforms', title: 'Conforming', style: 'good' },
} as const satisfies Record<Verdict, Mark>

export const verdicts = Object.keys(marks) as readonly Verdict[]

const outcomeVerdicts = { passed: 'conforms', failed: 'nonconformity', cannotTell: 'inconclusive', inapplicable: 'not applicable', untested: 'untested', error: 'harness error' } as const satisfies Record<Outcome, Verdict>

/** @returns the sign of a verdict, for the eye only */
export function sign(verdict: Verdict): Html {
  const { sign: text, style } = marks[verdict]
  return html`<span class="sign ${style}" aria-hidden="true">${text}</span>`
}

/** @returns sign and word */
export function badge(verdict: Verdict, word: string = marks[verdict].word): Html {
  return html`<span class="badge ${marks[verdict].style}"><span class="sign" aria-hidden="true">${marks[verdict].sign}</span> ${word}</span>`
}

/** @returns how one scenario went; a failure is as grave as its verdict */
export function scenarioBadge({ outcome, verdict }: { readonly outcome: Outcome; readonly verdict: Verdict }, word: string): Html {
  return badge(outcome === 'failed' && verdict !== 'recorded choice' ? verdict : outcomeVerdicts[outcome], word)
}
