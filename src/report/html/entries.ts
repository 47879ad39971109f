import { citation, type Clause, type Level, type Requirement } from '../../ledger/requirement.ts'
import type { Verdict } from '../../verdict/verdict.ts'
import { byDocument } from '../groups.ts'
import type { Run, Scenario } from '../run.ts'
import { verdicts } from './marks.ts'

/** What stands in the report under one heading: a requirement with its scenarios, or a scenario that belongs to none. */
export interface Entry {
  readonly id: string
  readonly document: string
  readonly level: Level
  readonly verdict: Verdict
  readonly summary: string
  readonly cited: string
  readonly clause?: Clause
  /** As the ledger has it; absent for what the ledger does not know. */
  readonly requirement?: Requirement
  readonly scenarios: readonly Scenario[]
}

function strays(run: Run): Entry[] {
  return [...byDocument(run)].flatMap(([document, scenarios]) => scenarios.filter(({ requirement }) => requirement === '').map((scenario): Entry => ({
    id: scenario.id, document, level: scenario.level, verdict: scenario.verdict, summary: scenario.rule === '' ? scenario.feature : scenario.rule,
    cited: `${scenario.uri}:${scenario.line}`, scenarios: [scenario],
  })))
}

/** @returns all that was judged, in the order of the ledger, and behind it the scenarios of no requirement */
export function entriesOf(run: Run): Entry[] {
  const scenarios = new Map<string, Scenario[]>()
  for (const scenario of run.scenarios) scenarios.set(scenario.requirement, [...(scenarios.get(scenario.requirement) ?? []), scenario])
  const known = run.requirements.map(({ entry, verdict }): Entry => ({
    id: entry.id, document: entry.clause.document, level: entry.level, verdict, summary: entry.summary, cited: citation(entry.clause), clause: entry.clause,
    requirement: entry, scenarios: scenarios.get(entry.id) ?? [],
  }))
  return [...known, ...strays(run)]
}

/** @returns how many of the entries have each verdict, gravest first; those that none has are left out */
export function tally(entries: readonly Entry[]): [verdict: Verdict, count: number][] {
  return verdicts.flatMap((verdict) => {
    const count = entries.filter((entry) => entry.verdict === verdict).length
    return count === 0 ? [] : [[verdict, count] as [Verdict, number]]
  })
}
