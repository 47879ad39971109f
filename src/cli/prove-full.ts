import type { Ledger } from '../ledger/load.ts'
import type { Defect } from '../mta/index.ts'
import type { Bench, Finding, Findings } from './prove-bench.ts'
import type { Touched } from './prove-touched.ts'

/** A Rule, and what came of it. */
export interface Told extends Finding {
  readonly id: string
}

/** What the whole suite says about the MTA with one defect. */
export interface Survey {
  readonly defect: string
  /** Failed, as the ledger says. */
  readonly breaks: readonly string[]
  /** Failed, as the defect says. */
  readonly neighbours: readonly string[]
  /** Should have failed. */
  readonly missing: readonly Told[]
  /** Failed, and nobody said so: a neighbour that is not listed, or a Rule that judges more than its clause. */
  readonly unexpected: readonly Told[]
  /** A fault of ours: no misbehaviour of a server may bring the harness down. */
  readonly errors: readonly Told[]
  /** Could not be judged or does not apply on such a server. */
  readonly undecided: readonly Told[]
}

/**
 * Runs the whole suite on the included MTA with a defect.
 * @param touched when given, only the Rules are run that can come to what the defect bends
 */
export async function survey(bench: Bench, ledger: Ledger, defect: Defect, touched?: Touched): Promise<Survey> {
  const expected = new Set([...defect.breaks, ...(defect.neighbours ?? [])])
  const all = [...ledger.values()]
  const rules = touched === undefined ? all : touched.by(defect, all)
  const findings = await bench.judge(defect, rules, (id, { outcome }) => outcome === 'error' || expected.has(id) !== (outcome === 'failed'))
  return sorted(defect, new Map([...[...expected].map((id) => [id, untouched] as const), ...findings]))
}

const untouched: Finding = { outcome: 'passed', reason: 'it calls nothing that this defect bends' }

/** @returns the findings sorted by what a defect says of itself */
export function sorted({ id: defect, breaks, neighbours = [] }: Defect, findings: Findings): Survey {
  const failed = (id: string): boolean => findings.get(id)?.outcome === 'failed'
  const expected = [...breaks, ...neighbours]
  const others = [...findings].filter(([id]) => !expected.includes(id)).map(([id, finding]) => ({ id, ...finding }))
  const having = (...of: readonly Finding['outcome'][]): Told[] => others.filter(({ outcome }) => of.includes(outcome))
  return {
    defect,
    breaks: breaks.filter(failed),
    neighbours: neighbours.filter(failed),
    missing: expected.filter((id) => !failed(id)).map((id) => ({ id, ...(findings.get(id) ?? { outcome: 'no Rule', reason: '' }) })),
    unexpected: having('failed'),
    errors: having('error'),
    undecided: having('cannotTell', 'inapplicable', 'untested'),
  }
}

/** @returns whether exactly the expected Rules failed */
export function asExpected({ missing, unexpected, errors }: Survey): boolean {
  return missing.length + unexpected.length + errors.length === 0
}
