import type { Ledger } from '../ledger/load.ts'
import { type Level, levels, type Requirement } from '../ledger/requirement.ts'
import { UsageError } from '../target/usage-error.ts'

/** What the options of `mailspec list` say; a requirement has to fit all of them. */
export interface Filter {
  readonly rfc?: string
  readonly document?: string
  readonly section?: string
  readonly level?: readonly string[]
  readonly party?: string
  readonly safety?: string
  readonly uncovered: boolean
}

const parties: readonly string[] = ['server', 'relay', 'submission']
const safeties: readonly string[] = ['dialogue', 'deliver', 'queue', 'attack']

function oneOf(option: string, word: string, known: readonly string[]): string {
  if (!known.includes(word)) throw new UsageError(`${option} ${word}: is none of ${known.join(', ')}`)
  return word
}

function documentsOf({ rfc, document }: Filter, ledger: Ledger): readonly string[] {
  const known = [...new Set([...ledger.values()].map(({ clause }) => clause.document))]
  const named = [
    ...(rfc === undefined ? [] : [oneOf('--rfc', rfc.toLowerCase().replace(/^rfc ?/, ''), known.flatMap((one) => /^rfc(\d+)$/.exec(one)?.[1] ?? []))]).map((number) => `rfc${number}`),
    ...(document === undefined ? [] : [oneOf('--document', document, known)]),
  ]
  return known.filter((one) => named.every((name) => name === one))
}

function levelsOf(words: readonly string[]): readonly Level[] {
  const named = words.flatMap((word) => word.split(',')).map((word) => oneOf('--level', word.trim().toUpperCase().replace(/[-_ ]+/, ' '), levels))
  return levels.filter((level) => named.includes(level))
}

/** @returns whether a clause is that section or one below it: 4.1 holds 4.1.1, and not 4.10 */
export function inSection(section: string, wanted: string): boolean {
  return section === wanted || section.startsWith(`${wanted}.`)
}

/**
 * The requirements that fit.
 * @param hasRule whether a feature states it
 * @throws UsageError for a document, level, party or safety that is none
 */
export function matching(ledger: Ledger, filter: Filter, hasRule: (id: string) => boolean): Requirement[] {
  const { section, party, safety, uncovered } = filter
  const documents = documentsOf(filter, ledger)
  const wanted = filter.level === undefined ? levels : levelsOf(filter.level)
  const wantedParties = party === undefined ? parties : [oneOf('--party', party, parties)]
  const wantedSafeties = safety === undefined ? safeties : [oneOf('--safety', safety, safeties)]
  return [...ledger.values()].filter((one) =>
    documents.includes(one.clause.document) && wanted.includes(one.level) && wantedParties.includes(one.party) && wantedSafeties.includes(one.safety)
    && (section === undefined || inSection(one.clause.section, section.replace(/^§/, ''))) && !(uncovered && hasRule(one.id)))
}
