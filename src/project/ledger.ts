import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { z } from 'zod'
import type { Ledger } from '../ledger/load.ts'
import { requirementSchema } from '../ledger/schema.ts'
import { UsageError } from '../target/usage-error.ts'
import { explain, parseYaml } from '../target/yaml-file.ts'
import { type Project, shown } from './project.ts'

const clause = z.strictObject({
  document: z.string().regex(/^[a-z][a-z0-9]*$/, 'is no name of a document: small letters and digits, as house').optional(),
  rfc: z.number().int().optional(),
  section: z.string('must be text: write it in quotes, as "1"'),
}, 'must be { document: NAME, section: "1" }').refine(({ document, rfc }) => (document === undefined) !== (rfc === undefined), 'names either a document or an rfc')

/** An entry of somebody's own ledger: as ours, with defaults for what a house rule need not say. */
const entry = requirementSchema.extend({
  clause,
  basis: requirementSchema.shape.basis.default('explicit'),
  party: requirementSchema.shape.party.default('server'),
  observable: requirementSchema.shape.observable.default('wire'),
})
const schema = z.array(entry, 'must be a list of requirements, each with id, clause, level and summary')

/**
 * Checks the ledger of a project, so that it can be loaded beside ours.
 * @param ours the requirements of mailspec, whose documents and ids are taken
 * @throws UsageError naming file, line and the mend
 */
export function checkLedger({ ledger }: Project, ours: Ledger): void {
  const taken = new Set([...ours.values()].map(({ clause: { document } }) => document))
  for (const file of ledger) checkFile(file, taken)
}

function checkFile(file: string, taken: ReadonlySet<string>): void {
  const name = shown(file)
  const document = basename(file, '.yaml')
  if (taken.has(document)) throw new UsageError(`${name}: ${document} is a document of mailspec's own ledger: give yours another name`)
  const { document: yaml, place } = parseYaml(name, readFileSync(file, 'utf8'))
  const parsed = schema.safeParse(yaml.toJS())
  if (!parsed.success) throw new UsageError(explain(parsed.error.issues[0], place, 'a requirement'))
  const seen = new Set<string>()
  for (const [i, { id, clause: { document: named, rfc, section } }] of parsed.data.entries()) {
    const about = named ?? `rfc${rfc}`
    if (about !== document) throw new UsageError(`${place([i, 'clause'])} is about ${about}: the entry belongs into ${about}.yaml`)
    if (!id.startsWith(`${document}-${section}-`)) throw new UsageError(`${place([i, 'id'])} ${id} should begin with ${document}-${section}- (document and section of its clause)`)
    if (seen.has(id)) throw new UsageError(`${place([i, 'id'])} ${id} stands twice: give one of them another name`)
    seen.add(id)
  }
}
