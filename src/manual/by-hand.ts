import type { CaseStep } from '../spec/cases.ts'
import type { ManualLine } from './line.ts'
import { type ManualPhrase, wordsIn } from './match.ts'
import { commandPhrases } from './phrases/commands.ts'
import { connectionPhrases } from './phrases/connection.ts'
import { envelopePhrases } from './phrases/envelope.ts'
import { messagePhrases } from './phrases/message.ts'
import { queuePhrases } from './phrases/queue.ts'
import { replyPhrases } from './phrases/replies.ts'
import { toolPhrases } from './phrases/tools.ts'
import { lookHere, Sheet } from './sheet.ts'
import type { Site } from './site.ts'

/** Every phrase of the phrase book, in the order of the step files. */
export const manualPhrases: readonly ManualPhrase[] = [...commandPhrases, ...connectionPhrases, ...envelopePhrases, ...messagePhrases, ...queuePhrases, ...replyPhrases, ...toolPhrases]

interface Found {
  readonly phrase: ManualPhrase
  readonly words: readonly string[]
}

/** Whole reports are told by hand, and most of their steps occur many times. */
const found = new Map<string, Found | undefined>()

function search(text: string): Found | undefined {
  for (const phrase of manualPhrases) {
    const words = wordsIn(phrase.pattern, text)
    if (words !== undefined) return { phrase, words }
  }
  return undefined
}

/** @returns the phrase that a step's text is, with its words; undefined when no entry knows it */
export function manualPhraseOf(text: string): Found | undefined {
  if (!found.has(text)) found.set(text, search(text))
  return found.get(text)
}

/**
 * How to redo a scenario by hand: the lines to type, what has to be answered, and what decides at the end.
 * @param steps as they are run: outlines filled in
 * @param site the names to type
 */
export function byHand(steps: readonly CaseStep[], site: Site): ManualLine[] {
  const sheet = new Sheet(site)
  for (const [i, { kind, text, doc }] of steps.entries()) {
    const known = manualPhraseOf(text)
    // An act that nobody has said the answer of is the one that is judged.
    if (kind === 'Then' && steps[i - 1]?.kind !== 'Then' && sheet.connected) sheet.session.markLast(lookHere)
    if (known === undefined) sheet.note(sheet.words(text))
    else known.phrase.write(sheet, known.words, doc)
    if (kind === 'Then') sheet.look(text)
  }
  return sheet.lines()
}
