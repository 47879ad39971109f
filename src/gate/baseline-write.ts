import { stringify } from 'yaml'
import type { Run, Scenario } from '../report/run.ts'
import type { BaselineEntry } from '../verdict/baseline.ts'

/** What a person has to say of each deviation that is lived with. */
export type Answer = Pick<BaselineEntry, 'reason' | 'owner' | 'expires'>

/** @returns what tells a failure apart from another one: up to the code that was received, as the rest of a reply may hold names and times */
export function signatureOf(reason: string): string {
  const received = /^.*?received \d{3}/.exec(reason)?.[0]
  // A star of the reason itself fits, too.
  return received ?? (reason.replace(/…$/, '').trim() || '(no reason given)')
}

/**
 * The known deviations of a run: an entry for each requirement, or for each scenario where they fail in different ways. What the
 * run's own baseline accepted keeps its reason, owner and day.
 */
export function baselineOf(run: Run, answer: Answer): BaselineEntry[] {
  const failed = run.scenarios.filter(({ verdict, requirement }) => requirement !== '' && (verdict === 'nonconformity' || verdict === 'deviation'))
  const byRequirement = new Map<string, Scenario[]>()
  for (const scenario of failed) byRequirement.set(scenario.requirement, [...(byRequirement.get(scenario.requirement) ?? []), scenario])
  return [...byRequirement].flatMap(([requirement, own]) => {
    const signatures = new Set(own.map(({ reason }) => signatureOf(reason)))
    const apart = signatures.size > 1
    return own.slice(0, apart ? own.length : 1).map((scenario) =>
      ({ requirement, ...(apart ? { scenario: scenario.id } : {}), ...keptOr(answer, run, scenario), signature: signatureOf(scenario.reason) }))
  })
}

function keptOr(answer: Answer, run: Run, { id }: Scenario): Answer {
  const { reason, owner, expires } = run.baseline?.entries.find(({ accepts }) => accepts.includes(id)) ?? answer
  return { reason, owner, expires }
}

/** @returns the text of a baseline file */
export function baselineText(run: Run, entries: readonly BaselineEntry[]): string {
  const name = run.target.name.replace(/\s+/g, ' ')
  return `# Known deviations of ${name}, from the run of ${run.started.slice(0, 10)}. An entry that passes or has expired fails the run.\n${stringify(entries, { lineWidth: 0 })}`
}
