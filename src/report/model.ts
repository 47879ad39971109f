import type { Envelope, Pickle, Timestamp } from '@cucumber/messages'
import type { Ledger } from '../ledger/load.ts'
import { citation } from '../ledger/requirement.ts'
import { type EntryFinding, findingsOn, isStale } from '../verdict/baseline.ts'
import { gravest, outcomes } from '../verdict/outcome.ts'
import { exitCodeOf, exitCodes, verdictOf } from '../verdict/verdict.ts'
import { runMediaType } from './media-types.ts'
import { MessageIndex, milliseconds } from './message-index.ts'
import type { JudgedRequirement, Run, RunInfo, Scenario, Summary } from './run.ts'
import { requirementIdOf, scenarioOf } from './scenario.ts'

/**
 * Judges a run from its recorded messages. Pure.
 * @param envelopes in the order of recording; those of several shards may follow each other
 * @param info what the messages do not say; without it, what the recorder noted among them
 * @throws Error when neither says which target was judged
 */
export function buildRun(envelopes: readonly Envelope[], ledger: Ledger, info?: RunInfo): Run {
  const index = new MessageIndex()
  for (const envelope of envelopes) index.add(envelope)
  const { version, target, strict = false, trouble: told, baseline, shard, circumstances } = info ?? noted(index)
  const ids = scenarioIds([...index.pickles.values()], ledger)
  const tried = [...index.testCases.values()].flatMap((testCase) => {
    const pickle = index.pickles.get(testCase.pickleId)
    return pickle === undefined ? [] : [scenarioOf(testCase, pickle, ids.get(placeOf(pickle)) ?? placeOf(pickle), index, ledger)]
  })
  const entries = baseline === undefined ? [] : findingsOn({ ...baseline, narrowed: baseline.narrowed || shard !== undefined }, tried)
  const scenarios = tried.map((scenario) => withAcceptance(scenario, entries))
  const trouble = [...(told === undefined ? [] : [told]), ...troublesOf(index)].map(oneLine).join('; ')
  const requirements = requirementsOf(scenarios, ledger)
  const judged = new Set(requirements.map(({ id }) => id))
  const exitCode = exitCodeOf(scenarios.map((scenario) => ({ ...scenario, accepted: scenario.accepted !== undefined })), { strict, trouble: trouble !== '', stale: entries.some(isStale) })
  return {
    started: iso(index.started), finished: iso(index.finished), mailspec: version, target, strict, scenarios,
    requirements,
    left: [...ledger.values()].filter(({ id }) => !judged.has(id)),
    summary: summaryOf(scenarios),
    // Nothing may fall to a shard, or nothing that can be judged: whether that is so of all of them, merging tells.
    exitCode: shard?.selects === true && exitCode === exitCodes.nothing ? exitCodes.sound : exitCode,
    ...(trouble === '' ? {} : { trouble }),
    ...(circumstances === undefined ? {} : { circumstances }),
    ...(shard === undefined ? {} : { shard: { index: shard.index, of: shard.of } }),
    ...(baseline === undefined ? {} : { baseline: { file: baseline.file, today: baseline.today, entries } }),
  }
}

function withAcceptance(scenario: Scenario, entries: readonly EntryFinding[]): Scenario {
  const accepted = entries.find(({ accepts }) => accepts.includes(scenario.id))
  return accepted === undefined ? scenario : { ...scenario, accepted }
}

function noted(index: MessageIndex): RunInfo {
  const note = index.runAttachments.find((attachment) => attachment.mediaType === runMediaType)
  if (note === undefined) throw new Error('the messages do not say which target was judged: they were not recorded by mailspec')
  return JSON.parse(note.body) as RunInfo
}

function placeOf(pickle: Pickle): string {
  return `${pickle.uri}:${pickle.location?.line ?? 0}`
}

/**
 * Names that do not change with what else is run, as Cucumber tells of every scenario of a feature, selected or not.
 * @returns id by place; a scenario without a requirement is named by its place
 */
export function scenarioIds(pickles: readonly Pickle[], ledger: Ledger): Map<string, string> {
  const inOrder = [...pickles].sort((a, b) => a.uri === b.uri ? (a.location?.line ?? 0) - (b.location?.line ?? 0) : a.uri < b.uri ? -1 : 1)
  const ids = new Map<string, string>()
  const counts = new Map<string, number>()
  for (const pickle of inOrder) {
    const requirement = requirementIdOf(pickle, ledger)
    if (requirement === '' || ids.has(placeOf(pickle))) continue
    const number = (counts.get(requirement) ?? 0) + 1
    counts.set(requirement, number)
    ids.set(placeOf(pickle), `${requirement}#${number}`)
  }
  return ids
}

function requirementsOf(scenarios: readonly Scenario[], ledger: Ledger): JudgedRequirement[] {
  return [...ledger.values()].flatMap((entry) => {
    const { id, level, party, clause, summary, defects } = entry
    const own = scenarios.filter((scenario) => scenario.requirement === id)
    if (own.length === 0) return []
    const outcome = gravest(own.map((scenario) => scenario.outcome))
    return [{ entry, id, document: clause.document, citation: citation(clause), summary, level, party, outcome, verdict: verdictOf(outcome, level), defects }]
  })
}

function summaryOf(scenarios: readonly Scenario[]): Summary {
  return Object.fromEntries(outcomes.map((outcome) => [outcome, scenarios.filter((scenario) => scenario.outcome === outcome).length])) as Summary
}

/** A run that broke off says so, however well it went until then. */
function troublesOf(index: MessageIndex): string[] {
  return [...index.troubles, ...(index.complete ? [] : ['the run was not finished'])]
}

function oneLine(text: string): string {
  return text.trim().replace(/\s*\n\s*/g, ' ')
}

function iso(timestamp: Timestamp | undefined): string {
  return timestamp === undefined ? '' : new Date(milliseconds(timestamp)).toISOString()
}
