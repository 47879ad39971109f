import type { Ledger } from '../ledger/load.ts'
import type { Requirement } from '../ledger/requirement.ts'
import type { Defect } from '../mta/index.ts'

/** @returns the ledger's requirements by the defects that break them */
export function byDefect(requirements: Iterable<Requirement>): Map<string, Requirement[]> {
  const found = new Map<string, Requirement[]>()
  for (const requirement of requirements) for (const defect of requirement.defects) found.set(defect, [...(found.get(defect) ?? []), requirement])
  return found
}

/** @returns one line for each point in which the ledger and the defects do not fit together; none when they do */
export function mismatches(ledger: Ledger, defects: readonly Defect[]): string[] {
  const named = byDefect(ledger.values())
  return defects.flatMap(({ id, breaks, neighbours = [] }) => {
    const inLedger = (named.get(id) ?? []).map((requirement) => requirement.id)
    return [
      ...(inLedger.length === 0 ? ['no requirement names it'] : []),
      ...breaks.filter((one) => !inLedger.includes(one)).map((one) => `says that it breaks ${one}, which does not name it`),
      ...inLedger.filter((one) => !breaks.includes(one)).map((one) => `does not say that it breaks ${one}, which names it`),
      ...neighbours.filter((one) => !ledger.has(one)).map((one) => `has the neighbour ${one}, which is no requirement`),
      ...neighbours.filter((one) => breaks.includes(one)).map((one) => `breaks ${one}, and has it as a neighbour, too`),
    ].map((text) => `${id}: ${text}`)
  })
}
