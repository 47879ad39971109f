import { type Ledger } from '../ledger/load.ts'
import { UsageError } from '../target/usage-error.ts'

/**
 * What `--only` names, as a tag expression of Cucumber.
 * @param words requirement ids, `rfc5321/4.1.4` (sub-clauses included), documents, or tag expressions (they begin with `@`, `not` or a bracket)
 * @throws UsageError for a word that names nothing in the ledger
 */
export function selection(words: readonly string[] | undefined, ledger: Ledger): string {
  if (words === undefined || words.length === 0) return ''
  return words.map((word) => one(word, ledger)).join(' or ')
}

function one(word: string, ledger: Ledger): string {
  if (/^(@|not |\()/.test(word)) return tagExpression(word)
  if (ledger.has(word)) return `@${word}`
  const [document = '', section] = word.split('/')
  const ids = [...ledger.values()].filter(({ clause }) => clause.document === document && (section === undefined || clause.section === section || clause.section.startsWith(`${section}.`))).map(({ id }) => `@${id}`)
  if (ids.length === 0) throw new UsageError(`--only ${word}: no requirement, clause or document of that name (write ids as in requirements/, clauses as rfc5321/4.1.4, tags with @)`)
  return `(${ids.join(' or ')})`
}

/** Cucumber would find it out too late, with a server started for nothing. */
function tagExpression(text: string): string {
  let [before, left] = ['', text.replace(/@[^\s()]+/g, 'T').replace(/([()])/g, ' $1 ').replace(/\s+/g, ' ').trim()]
  while (left !== before) [before, left] = [left, left.replace(/\( T \)|not T(?!\w)|T (?:and|or) T(?!\w)/, 'T')]
  if (left !== 'T') throw new UsageError(`--only ${text}: is no tag expression (@tag, and, or, not, brackets)`)
  return `(${text})`
}
