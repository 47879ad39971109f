import type { Outcome } from '../verdict/outcome.ts'
import type { Verdict } from '../verdict/verdict.ts'
import type { Run, Scenario } from './run.ts'

/** Scenarios that say the same. */
export interface Group {
  readonly reason: string
  readonly scenarios: readonly Scenario[]
}

/** Verdicts that a reader has to look at, gravest first, each with its heading. */
export const findings = [
  { verdict: 'nonconformity', title: 'Nonconformities' },
  { verdict: 'deviation', title: 'Deviations' },
  { verdict: 'harness error', title: 'Errors of the harness' },
  { verdict: 'inconclusive', title: 'Inconclusive' },
] as const satisfies readonly { readonly verdict: Verdict; readonly title: string }[]

/** @returns the scenarios of a run with that verdict, in order, but for those that the baseline accepts */
export function withVerdict(run: Run, verdict: Verdict): readonly Scenario[] {
  return run.scenarios.filter((scenario) => scenario.verdict === verdict && scenario.accepted === undefined)
}

/** @returns the scenarios by reason, the commonest reason first */
export function byReason(scenarios: readonly Scenario[]): Group[] {
  const groups = new Map<string, Scenario[]>()
  for (const scenario of scenarios) {
    const group = groups.get(scenario.reason)
    if (group === undefined) groups.set(scenario.reason, [scenario])
    else group.push(scenario)
  }
  return [...groups].map(([reason, own]) => ({ reason, scenarios: own })).sort((a, b) => b.scenarios.length - a.scenarios.length)
}

/** @returns what was not run, by outcome and reason */
export function notJudged(run: Run): (Group & { readonly outcome: Outcome })[] {
  return (['inapplicable', 'untested'] as const).flatMap((outcome) =>
    byReason(run.scenarios.filter((scenario) => scenario.outcome === outcome)).map((group) => ({ ...group, outcome })))
}

/** @returns the scenarios by document (`rfc5321`, `handbook`); what is in no ledger goes by the folder of its feature */
export function byDocument(run: Run): ReadonlyMap<string, readonly Scenario[]> {
  const documents = new Map(run.requirements.map(({ id, document }) => [id, document]))
  const groups = new Map<string, Scenario[]>()
  for (const scenario of run.scenarios) {
    const document = documents.get(scenario.requirement) ?? scenario.uri.split(/[\\/]/).at(-2) ?? 'features'
    const group = groups.get(document) ?? []
    groups.set(document, group)
    group.push(scenario)
  }
  return groups
}
