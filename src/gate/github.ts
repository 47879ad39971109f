import { entriesOf, entryLine, entryName } from '../report/baseline-words.ts'
import { withVerdict } from '../report/groups.ts'
import type { Run, Scenario } from '../report/run.ts'
import { printable } from '../wire/printable.ts'

type Kind = 'error' | 'warning'
type Properties = Readonly<Record<string, string | number>>

/** GitHub shows ten of each kind from one step; the others would be dropped without a word. */
const shown = 10

// A line that a workflow command holds: these would end it, or begin another.
const dataEscapes: Readonly<Record<string, string>> = { '%': '%25', '\r': '%0D', '\n': '%0A' }
const propertyEscapes: Readonly<Record<string, string>> = { ...dataEscapes, ':': '%3A', ',': '%2C' }

/** @returns a workflow command of GitHub Actions, one line without its end */
export function workflowCommand(kind: Kind, properties: Properties, message: string): string {
  const told = Object.entries(properties).map(([key, value]) => `${key}=${printable(String(value)).replace(/[%\r\n:,]/g, (c) => propertyEscapes[c] ?? '')}`)
  return `::${kind}${told.length === 0 ? '' : ` ${told.join(',')}`}::${printable(message, true).replace(/[%\r\n]/g, (c) => dataEscapes[c] ?? '')}`
}

/**
 * The findings of a run as annotations: errors for what fails it, warnings for deviations and for what could not be told.
 */
export function annotations(run: Run): string[] {
  const deviation: Kind = run.strict ? 'error' : 'warning'
  const errors = [
    ...(run.trouble === undefined ? [] : [workflowCommand('error', { title: 'mailspec' }, run.trouble)]),
    ...entriesOf(run).stale.map((entry) => workflowCommand('error', { file: run.baseline?.file ?? '', line: 1, title: entryName(entry) }, entryLine(entry))),
    ...withVerdict(run, 'nonconformity').map((scenario) => ofScenario('error', scenario)),
    ...withVerdict(run, 'harness error').map((scenario) => ofScenario('error', scenario)),
  ]
  const others = withVerdict(run, 'deviation').map((scenario) => ofScenario(deviation, scenario))
  const warnings = withVerdict(run, 'inconclusive').map((scenario) => ofScenario('warning', scenario))
  return run.strict ? [...limited([...errors, ...others], 'error'), ...limited(warnings, 'warning')] : [...limited(errors, 'error'), ...limited([...others, ...warnings], 'warning')]
}

function ofScenario(kind: Kind, { id, name, uri, line, verdict, reason }: Scenario): string {
  return workflowCommand(kind, { file: uri, line, title: `${id} (${verdict})` }, `${name}: ${reason}`)
}

function limited(commands: readonly string[], kind: Kind): readonly string[] {
  if (commands.length <= shown) return commands
  return [...commands.slice(0, shown - 1), workflowCommand(kind, { title: 'mailspec' }, `${commands.length - shown + 1} more are in the summary of the job and in the report`)]
}
