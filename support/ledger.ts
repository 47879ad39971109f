import { ledgerInUse } from '../src/ledger/in-use.ts'
import type { Requirement } from '../src/ledger/requirement.ts'

/** @returns the one requirement that a scenario's tags name. @throws Error when they name none, or several */
export function requirementOf(tags: readonly string[]): Requirement {
  const ledger = ledgerInUse()
  const found = tags.map((tag) => ledger.get(tag.slice(1))).filter((entry) => entry !== undefined)
  const [one] = found
  if (one === undefined || found.length > 1) throw new Error(`a scenario needs exactly one requirement tag, and the ledger knows ${found.length} of ${tags.join(' ')}`)
  return one
}
