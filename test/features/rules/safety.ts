import type { Safety } from '../../../src/ledger/requirement.ts'
import { finding, type LintRule } from '../finding.ts'
import { scenariosOf, type StepLine, stepsWithBackground, type ScenarioBlock } from '../model.ts'

/** What the words of a scenario do to a server, and what they look at: kept apart from how the World does it. */

const looksAtMailbox = /\bdelivered message\b|\bin the mailbox\b|\bnotification about\b/
const looksAtQueue = /\bthe administrator types\b|\bqueue\b(?! id)|\bdeferred\b|\bon hold\b|\bthe listing\b|\bheld message\b/

/** Words that end with the server having a message to deliver. */
const sendsMail = /\b(?:sends|accepts) (?:the|a) message\b|\boffers message data\b|\baccepted for that next hop\b|\bdeferred message\b|\bmessage for a destination that is down\b/
const changesQueue = /\bthe administrator types `(?:postsuper|postqueue -[fis])\b|\bqueue that holds nothing else\b/
/** Octets that only somebody who wants harm sends: line ends that are none, and commands in clear about STARTTLS. */
const harmful = /\bsends `[^`]*` (?:right )?behind STARTTLS\b|\bbehind the 220\b|\bin place of the handshake\b|\bin clear to the\b|\{LF\}(?!\s)\.|\.\{LF\}|\{CR\}\.|\.\{CR\}/

const textsOf = (steps: readonly StepLine[], scenario: ScenarioBlock): string[] => [
  ...steps.flatMap(({ text, doc, cells }) => [text, doc, ...cells]),
  ...scenario.tables.flatMap((t) => t.rows.flatMap(({ cells }) => [...cells])),
]

function sendsData(texts: readonly string[]): boolean {
  const inData = texts.some((text) => /\bready for message data\b/.test(text)) && texts.some((text) => /\bsends the octets\b/.test(text))
  return inData || texts.some((text) => sendsMail.test(text))
}

/** @returns the least leave that a scenario's words need */
export function safetyOf(texts: readonly string[]): Safety {
  if (texts.some((text) => harmful.test(text))) return 'attack'
  if (texts.some((text) => changesQueue.test(text))) return 'queue'
  return sendsData(texts) ? 'deliver' : 'dialogue'
}

/** Who looks into the mailbox or the queue says so: without it the scenario could not be left out where there is none. */
export const drivers: LintRule = (file) => scenariosOf(file).flatMap(({ scenario, rule, tags }) => {
  const texts = stepsWithBackground(file, rule, scenario).map(({ text }) => text)
  const missing = (tag: string, looks: RegExp) =>
    !tags.includes(tag) && texts.some((text) => looks.test(text)) ? [finding(scenario.line, `G8 the scenario looks at what only ${tag} promises, without that tag`)] : []
  return [...missing('@needs-mailbox', looksAtMailbox), ...missing('@needs-queue', looksAtQueue)]
})

/** The ledger asks for the leave that the scenario's words need (design §1.9). */
export const safety: LintRule = (file, ledger) => scenariosOf(file).flatMap(({ scenario, rule }) => {
  const entry = rule?.tags.map((tag) => ledger.get(tag.slice(1))).find((found) => found !== undefined)
  if (entry === undefined) return []
  const needed = safetyOf(textsOf(stepsWithBackground(file, rule, scenario), scenario))
  const enough = needed === 'dialogue' || entry.safety === needed || (needed === 'deliver' && entry.safety !== 'dialogue')
  return enough ? [] : [finding(scenario.line, `the scenario needs the leave to ${needed}; the ledger says ${entry.safety} of ${entry.id}`)]
})
