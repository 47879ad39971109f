import type { Requirement } from '../ledger/requirement.ts'
import type { Defect } from '../mta/index.ts'
import type { Bench, Finding } from './prove-bench.ts'

/** One Rule on one of its defects. */
export interface Proof extends Finding {
  readonly requirement: string
  readonly defect: string
}

/** Runs Rules, and no others, on one start of the included MTA with a defect that they should fail on. */
export async function proveOn(bench: Bench, defect: Defect, requirements: readonly Requirement[]): Promise<readonly Proof[]> {
  if (requirements.length === 0) return []
  const findings = await bench.judge(defect, requirements, (_, { outcome }) => outcome !== 'failed')
  return [...findings].map(([requirement, finding]) => ({ requirement, defect: defect.id, ...finding }))
}
