import { isValueName } from '../../../support/values.ts'
import { parseOctets } from '../../../src/wire/octets.ts'
import { finding, type LintRule } from '../finding.ts'
import { scenariosOf, wordsOf } from '../model.ts'

const outsideQuotes = (text: string): string => text.replace(/`[^`]*`/g, '')

/** G5: the name is the case, not the verdict. */
export const scenarioNames: LintRule = (file) => scenariosOf(file).flatMap(({ scenario: { line, name } }) => {
  const banned = /\b(should|must|correct(?:ly)?|(?:in)?valid|verif(?:y|ies)|tests?)\b/i.exec(name)?.[1]
  if (name.trim() === '') return [finding(line, 'G5 the scenario has no name')]
  return banned === undefined ? [] : [finding(line, `G5 "${banned}" in a scenario's name: name the case`)]
})

/** G3: the rule line restates the clause in one sentence; its weight stands in the tag. */
export const ruleLines: LintRule = (file) => file.rules.flatMap(({ line, name }) => {
  const banned = /\b(should|must|shall)\b/i.exec(name)?.[1]
  if (banned !== undefined) return [finding(line, `G3 "${banned}" in a rule line: the level stands in the tag`)]
  return /\S\. [A-Z]|\.$/.test(name) ? [finding(line, 'G3 a rule line is one sentence, without a full stop')] : []
})

/** G6: a Given is a state, not a line on the wire. */
export const givenIsState: LintRule = (file) => [...scenariosOf(file).flatMap(({ scenario }) => scenario.steps), ...file.backgrounds.flatMap((b) => b.steps)]
  .filter(({ kind, text }) => kind === 'Given' && /`(EHLO|HELO|MAIL|RCPT|DATA|RSET|NOOP|QUIT|VRFY|AUTH|STARTTLS)\b/i.test(text))
  .map(({ line }) => finding(line, 'G6 a command line in a Given: say the state'))

/** G8: reply text is a product's wording. */
export const replyText: LintRule = (file) => scenariosOf(file).flatMap(({ scenario }) => scenario.steps)
  .filter(({ kind, text }) => kind === 'Then' && /[`"][2-5]\d\d[ -]/.test(text))
  .map(({ line }) => finding(line, 'G8 a reply with its text: only the code, or the class, is the clause\'s'))

/** G11: octets are written in braces; Gherkin reads `\n` in a cell and nowhere else. */
export const escapes: LintRule = (file) => {
  const lines = file.text.split('\n')
  return lines.flatMap((text, i) => (/\\[nrt0x]/.test(text) ? [finding(i + 1, 'G11 an escape: write {CRLF}, {LF}, {TAB}')] : []))
}

/** G11: every `{name}` means something. */
export const tokens: LintRule = (file) => wordsOf(file).flatMap(({ line, text }) => {
  const known = (token: string): boolean => {
    try {
      return parseOctets(token, (name) => (isValueName(name) ? 'x' : undefined)).toString('latin1') !== token
    } catch {
      return false
    }
  }
  return [...text.matchAll(/\{[^{}]*\}/g)].filter(([token]) => !known(token.replace(/\*\d+/, ''))).map(([token]) => finding(line, `G11 ${token} is neither an octet token nor a value of the target`))
})

/** G12: in `RCPT TO:<mailbox>` a column of that name eats the brackets. */
export const eatenBrackets: LintRule = (file) => scenariosOf(file).flatMap(({ scenario }) => {
  const columns = new Set(scenario.tables.flatMap((t) => t.header))
  const literal = /\b(?:from|to|sender|reply-to|return-path|message-id):[^<`\n]*<([^<>]+)>(?!>)/gi
  return scenario.steps.flatMap(({ line, text, doc }) => [...`${text}\n${doc}`.matchAll(literal)]
    .filter(([, name = '']) => columns.has(name))
    .map(([, name]) => finding(line, `G12 the column ${name} eats the brackets of <${name}>: write <<${name}>>`)))
})

/** G14: no time, no sleeping. */
export const time: LintRule = (file) => scenariosOf(file).flatMap(({ scenario }) => scenario.steps)
  .filter(({ text }) => /\b(waits?|waiting|sleeps?|(milli)?seconds|minutes?)\b/i.test(outsideQuotes(text)))
  .map(({ line }) => finding(line, 'G14 time in a step: patience stands in the target file'))

/** G15: a step is one act; two are two steps. */
export const joinedActs: LintRule = (file) => scenariosOf(file).flatMap(({ scenario }) => scenario.steps)
  .filter(({ kind, text }) => kind === 'When' && /\b(and|then)\b/.test(outsideQuotes(text)))
  .map(({ line }) => finding(line, 'G15 "and" joins two acts in one step'))
