import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'
import { type Clause, levels, type Requirement } from './requirement.ts'

/** Requirements by id, in the order of the files. */
export type Ledger = ReadonlyMap<string, Requirement>

/** What need not be written; basis, party and observable stand in every entry of ours. */
type Defaulted = 'basis' | 'party' | 'observable' | 'also' | 'safety' | 'defects'

/** An entry as it stands in a file. */
export interface Entry extends Omit<Requirement, 'clause' | Defaulted>, Partial<Pick<Requirement, Defaulted>> {
  readonly clause: Clause | { readonly rfc: number; readonly section: string }
}

const loaded = new Map<string, Ledger>()

/** @returns the entries of every ledger file of a folder, by file name, as they stand there */
export function ledgerEntries(folder: string): Map<string, readonly Entry[]> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml')).sort()
  return new Map(files.map((file) => [file, load(readFileSync(join(folder, file), 'utf8')) as readonly Entry[]]))
}

/**
 * Reads the ledger of a folder, once in a process. What a reader of the ledger relies on is checked here; the whole schema
 * (schema.ts) by a test, for it costs more than reading does.
 * @throws Error naming file and entry
 */
export function loadLedger(folder: string): Ledger {
  const known = loaded.get(folder)
  if (known !== undefined) return known
  const ledger = new Map<string, Requirement>()
  for (const [file, entries] of ledgerEntries(folder)) {
    for (const entry of entries) {
      const requirement = complete(entry, file)
      if (ledger.has(requirement.id)) throw new Error(`${file}: ${requirement.id} stands twice`)
      ledger.set(requirement.id, requirement)
    }
  }
  loaded.set(folder, ledger)
  return ledger
}

function complete(entry: Entry, file: string): Requirement {
  const { clause, id, level } = entry
  const full: Clause = 'rfc' in clause ? { document: `rfc${clause.rfc}`, section: clause.section } : clause
  const prefix = `${full.document}-${full.section}-`
  if (file !== `${full.document}.yaml`) throw new Error(`${file}: ${id} belongs to ${full.document}.yaml`)
  if (!id.startsWith(prefix)) throw new Error(`${file}: ${id} should begin with ${prefix}`)
  if (!levels.includes(level)) throw new Error(`${file}: ${id}: ${String(level)} is no level`)
  return {
    ...entry, clause: full, basis: entry.basis ?? 'explicit', party: entry.party ?? 'server', observable: entry.observable ?? 'wire',
    also: entry.also ?? [], safety: entry.safety ?? 'dialogue', defects: entry.defects ?? [],
  }
}
