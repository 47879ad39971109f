import { expect } from 'chai'
import { describe, it } from 'node:test'
import { join } from 'node:path'
import { ledgerEntries } from '../../src/ledger/load.ts'
import { requirementSchema } from '../../src/ledger/schema.ts'

const entries = ledgerEntries(join(__dirname, '..', '..', 'requirements'))

/** What is wrong with an entry, in plain words. */
function faults(entry: unknown): string[] {
  const parsed = requirementSchema.safeParse(entry)
  return parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
}

describe('the ledger', () => {
  for (const [file, own] of entries) {
    it(`${file} keeps to the schema`, () => {
      expect(own.flatMap((entry) => faults(entry).map((fault) => `${entry.id}: ${fault}`))).to.deep.equal([])
    })
  }

  const good = [...entries.values()][0]?.[0]
  for (const [what, change] of [
    ['an unknown key', { colour: 'red' }], ['an unknown level', { level: 'OUGHT' }], ['a long locator', { locator: 'a b c d e f g h i' }],
    ['a clause of no document', { clause: { document: 'hearsay', section: '1' } }], ['a bad id', { id: 'No Id' }],
  ] as const) {
    it(`refuses ${what}`, () => {
      expect(faults({ ...good, ...change })).to.have.length.above(0)
    })
  }
})
