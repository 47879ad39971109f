import type { Outcome } from '../verdict/outcome.ts'
import { printable } from '../wire/printable.ts'
import { entriesOf, entryLine, entryName } from './baseline-words.ts'
import { byReason, findings, type Group, notJudged, withVerdict } from './groups.ts'
import type { Run, Scenario } from './run.ts'
import { countWords, outcomeWords, plural, runVerdict } from './words.ts'

export interface TerminalOptions {
  /** Whether ANSI colours may be used. */
  readonly colour: boolean
}

type Colour = 'red' | 'green' | 'yellow' | 'dim' | 'bold'
type Paint = (text: string, colour: Colour) => string

const sgr = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33 } as const satisfies Record<Colour, number>
const verdictColours = { nonconformity: 'red', deviation: 'yellow', 'harness error': 'red', inconclusive: 'yellow' } as const
const exitColours: Readonly<Record<number, Colour>> = { 0: 'green', 1: 'red' }

/** A reason that more scenarios share than this is told once. */
const toldApart = 3
/** So many findings are shown in full; the others are in the reports. */
const shownInFull = 10

function painter({ colour }: TerminalOptions): Paint {
  return colour ? (text, name) => `\u001b[${sgr[name]}m${text}\u001b[0m` : (text) => text
}

/** @returns the lines for the end of a run, without line ends; text from outside cannot move the cursor or change a colour */
export function summaryLines(run: Run, options: TerminalOptions): string[] {
  const paint = painter(options)
  return [
    ...headLines(run),
    ...findings.flatMap(({ verdict, title }) => section(title, withVerdict(run, verdict), verdict === 'nonconformity', (text) => paint(text, verdictColours[verdict]))),
    ...baselineLines(run, paint),
    ...notJudgedLines(run, paint),
    '',
    paint(printable(runVerdict(run)), exitColours[run.exitCode] ?? 'yellow'),
  ]
}

/**
 * One line for a feature that has been run.
 * @returns for instance `features/rfc5321/greeting.feature  2 passed, 1 failed`
 */
export function progressLine(uri: string, scenarios: readonly { readonly outcome: Outcome }[], options: TerminalOptions): string {
  const words = countWords((outcome) => scenarios.filter((scenario) => scenario.outcome === outcome).length)
  const has = (...of: Outcome[]): boolean => scenarios.some((scenario) => of.includes(scenario.outcome))
  const colour = has('failed', 'error') ? 'red' : has('cannotTell') ? 'yellow' : has('passed') ? 'green' : 'dim'
  return `${printable(uri)}  ${painter(options)(words, colour)}`
}

function headLines({ target, scenarios, requirements, summary, trouble }: Run): string[] {
  return [
    printable(target.banner === '' ? target.name : `${target.name}: ${target.banner}`),
    `${plural(scenarios.length, 'scenario')} of ${plural(requirements.length, 'requirement')}: ${countWords((outcome) => summary[outcome])}`,
    ...(trouble === undefined ? [] : [`trouble: ${printable(trouble)}`]),
  ]
}

function section(title: string, scenarios: readonly Scenario[], inFull: boolean, paint: (text: string) => string): string[] {
  if (scenarios.length === 0) return []
  const groups = inFull ? scenarios.map((scenario) => ({ reason: scenario.reason, scenarios: [scenario] })) : byReason(scenarios)
  const lines = groups.flatMap((group) => groupLines(group))
  const full = inFull ? scenarios.slice(0, shownInFull).flatMap(errorLines) : []
  const rest = inFull && scenarios.length > shownInFull ? ['', `  ${scenarios.length - shownInFull} more are shown in full in the report`] : []
  return ['', paint(`${title} (${scenarios.length})`), ...lines, ...full, ...rest]
}

function groupLines({ reason, scenarios }: Group): string[] {
  if (scenarios.length <= toldApart) return scenarios.flatMap((scenario) => [...nameLines(scenario), `    ${printable(reason)}`])
  const others = scenarios.length - toldApart
  return [`  ${printable(reason)}`, ...scenarios.slice(0, toldApart).flatMap((scenario) => nameLines(scenario).map((line) => `  ${line}`)), `    and ${plural(others, 'other')}`]
}

function nameLines({ id, name, uri, line }: Scenario): string[] {
  return [`  ${printable(id)}  ${printable(name)}`, `    ${printable(uri)}:${line}`]
}

function errorLines({ id, error }: Scenario): string[] {
  return ['', `  ${printable(id)}`, ...printable(error, true).split('\n').map((line) => `    ${line}`)]
}

function baselineLines(run: Run, paint: Paint): string[] {
  const { stale, others } = entriesOf(run)
  const lines = (entries: typeof stale): string[] => entries.flatMap((entry) => [`  ${printable(entryName(entry))}`, `    ${printable(entryLine(entry))}`])
  return [
    ...(stale.length === 0 ? [] : ['', paint(`Baseline entries to mend (${stale.length})`, 'red'), ...lines(stale)]),
    ...(others.length === 0 ? [] : ['', paint(`Listed in the baseline (${others.length})`, 'dim'), ...lines(others)]),
  ]
}

function notJudgedLines(run: Run, paint: Paint): string[] {
  const groups = notJudged(run)
  if (groups.length === 0) return []
  const lines = groups.map(({ outcome, reason, scenarios }) => `  ${scenarios.length} ${outcomeWords[outcome]}: ${printable(reason)}`)
  const count = groups.reduce((sum, group) => sum + group.scenarios.length, 0)
  return ['', paint(`Not judged (${count})`, 'dim'), ...lines]
}
