import { entriesOf, entryLine, entryName } from './baseline-words.ts'
import { byDocument } from './groups.ts'
import type { Run, Scenario } from './run.ts'
import { element, textElement } from './xml.ts'

type Kind = 'pass' | 'failure' | 'error' | 'skipped'

/** Design §4, last column; a choice that a MAY leaves open is recorded and never a failure. */
function kindOf({ outcome, verdict, accepted }: Scenario): Kind {
  // Not green, and no failure that somebody has to act on before the day it expires.
  if (accepted !== undefined) return 'skipped'
  if (outcome === 'passed' || verdict === 'recorded choice') return 'pass'
  if (outcome === 'failed') return 'failure'
  return outcome === 'inapplicable' || outcome === 'untested' ? 'skipped' : 'error'
}

/** @returns `junit.xml`: a suite per document, a case per scenario with its requirement, verdict and transcript */
export function junitXml(run: Run): string {
  const suites = [...byDocument(run)].flatMap(([document, scenarios]) => suiteOf(run, document, scenarios))
  const counts = countsOf(run.scenarios)
  const stale = entriesOf(run).stale.length
  const errors = run.trouble === undefined ? 0 : 1
  const total = { ...counts, tests: counts.tests + errors + stale, failures: counts.failures + stale, errors: counts.errors + errors }
  const root = element('testsuites', { name: `mailspec: ${run.target.name}`, ...total }, [...suites, ...staleOf(run), ...troubleOf(run)])
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.join('\n')}\n`
}

function countsOf(scenarios: readonly Scenario[]): { readonly tests: number; readonly failures: number; readonly errors: number; readonly skipped: number; readonly time: string } {
  const kinds = scenarios.map(kindOf)
  const count = (kind: Kind): number => kinds.filter((one) => one === kind).length
  return { tests: kinds.length, failures: count('failure'), errors: count('error'), skipped: count('skipped'), time: seconds(scenarios.reduce((sum, s) => sum + s.durationMs, 0)) }
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(6)
}

function suiteOf(run: Run, document: string, scenarios: readonly Scenario[]): string[] {
  const when = run.started === '' ? {} : { timestamp: run.started }
  return element('testsuite', { name: document, ...countsOf(scenarios), ...when }, [
    ...properties({ target: run.target.name, banner: run.target.banner, mailspec: run.mailspec }),
    ...scenarios.flatMap((scenario) => caseOf(run, document, scenario, scenarios)),
  ])
}

function properties(of: Readonly<Record<string, string>>): string[] {
  return element('properties', {}, Object.entries(of).flatMap(([name, value]) => element('property', { name, value })))
}

function caseOf(run: Run, document: string, scenario: Scenario, siblings: readonly Scenario[]): string[] {
  const { requirement, level, outcome, verdict, uri, line, evidence, durationMs } = scenario
  const { citation: clause = '', defects = [] } = run.requirements.find(({ id }) => id === requirement) ?? {}
  return element('testcase', { classname: document, name: caseName(scenario, siblings), file: uri, line, time: seconds(durationMs) }, [
    ...properties({ id: scenario.id, requirement, level, clause, verdict, outcome, ...(defects.length === 0 ? {} : { 'seen to fail on': defects.join(', ') }), ...(scenario.accepted === undefined ? {} : { baseline: entryLine(scenario.accepted) }) }),
    ...resultOf(scenario),
    ...(evidence === '' ? [] : textElement('system-out', {}, evidence)),
  ])
}

/** Two cases of one name would be taken for one: rows of an outline may be called alike. */
function caseName({ id, requirement, name }: Scenario, siblings: readonly Scenario[]): string {
  const alike = siblings.filter((other) => other.requirement === requirement && other.name === name)
  const full = requirement === '' ? `${id}: ${name}` : `${requirement}: ${name}`
  return alike.length === 1 || requirement === '' ? full : `${full} (#${id.split('#').at(-1) ?? ''})`
}

function resultOf(scenario: Scenario): string[] {
  const kind = kindOf(scenario)
  if (kind === 'pass') return []
  if (kind === 'skipped') return element('skipped', { message: scenario.accepted === undefined ? scenario.reason : `accepted by the baseline: ${entryLine(scenario.accepted)}; ${scenario.reason}` })
  return textElement(kind, { message: scenario.reason, type: scenario.verdict }, scenario.error === '' ? scenario.reason : scenario.error)
}

/** A run that failed as a whole may hold no failing case: a reader of this file alone must see it all the same. */
function troubleOf({ trouble }: Run): string[] {
  if (trouble === undefined) return []
  const fault = textElement('error', { message: trouble, type: 'run' }, trouble)
  return element('testsuite', { name: 'run', tests: 1, failures: 0, errors: 1, skipped: 0, time: seconds(0) },
    element('testcase', { classname: 'run', name: 'the run as a whole', time: seconds(0) }, fault))
}

/** An entry of the baseline that fails the run is about no scenario that failed. */
function staleOf(run: Run): string[] {
  const { stale } = entriesOf(run)
  if (stale.length === 0) return []
  return element('testsuite', { name: 'baseline', tests: stale.length, failures: stale.length, errors: 0, skipped: 0, time: seconds(0) }, stale.flatMap((entry) =>
    element('testcase', { classname: 'baseline', name: entryName(entry), time: seconds(0) }, textElement('failure', { message: entryLine(entry), type: entry.status }, entryLine(entry)))))
}
