import { z } from 'zod'
import { levels } from './requirement.ts'

const clause = z.union([
  z.strictObject({ rfc: z.number().int(), section: z.string() }).transform(({ rfc, section }) => ({ document: `rfc${rfc}`, section })),
  z.strictObject({ document: z.enum(['handbook', 'sec']), section: z.string() }),
])

const id = z.string().regex(/^[a-z0-9]+-[A-Za-z0-9.]+(-[a-z0-9]+)+$/, 'is no id: document-section-short-name')
const name = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

export const requirementSchema = z.strictObject({
  id,
  clause,
  level: z.enum(levels),
  basis: z.enum(['explicit', 'lowercase', 'implied', 'advisory']),
  party: z.enum(['server', 'relay', 'submission']),
  summary: z.string().min(10),
  locator: z.string().refine((text) => text.split(' ').length <= 8, 'has more than eight words').optional(),
  source: z.string().optional(),
  also: z.array(z.string()).default([]),
  observable: z.enum(['wire', 'queue', 'mailbox', 'no']),
  safety: z.enum(['dialogue', 'deliver', 'queue', 'attack']).default('dialogue'),
  defects: z.array(name).default([]),
  reason: z.string().optional(),
})
