import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { requirementSchema } from './schema.ts'
import type { Requirement } from './requirement.ts'

/** Requirements by id, in the order of the files. */
export type Ledger = ReadonlyMap<string, Requirement>

/**
 * Reads every ledger file of a folder and checks each entry against the schema.
 * @param folder holds one YAML file per document
 * @throws Error naming file and entry when one is not sound, or when an id stands twice
 */
export function loadLedger(folder: string): Ledger {
  const ledger = new Map<string, Requirement>()
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.yaml')).sort()) {
    for (const entry of parse(readFileSync(join(folder, file), 'utf8')) as unknown[]) {
      const requirement = check(entry, file)
      if (ledger.has(requirement.id)) throw new Error(`${file}: ${requirement.id} stands twice`)
      ledger.set(requirement.id, requirement)
    }
  }
  return ledger
}

function check(entry: unknown, file: string): Requirement {
  const parsed = requirementSchema.safeParse(entry)
  const id = String((entry as { id?: unknown } | null)?.id)
  if (!parsed.success) throw new Error(`${file}: ${id}: ${parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('; ')}`)
  const { clause } = parsed.data
  const prefix = `${clause.document}-${clause.section}-`
  if (file !== `${clause.document}.yaml`) throw new Error(`${file}: ${id} belongs to ${clause.document}.yaml`)
  if (!id.startsWith(prefix)) throw new Error(`${file}: ${id} should begin with ${prefix}`)
  return parsed.data as Requirement
}
