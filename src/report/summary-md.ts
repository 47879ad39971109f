import { type Outcome, outcomes } from '../verdict/outcome.ts'
import { printable } from '../wire/printable.ts'
import { entriesOf, entryName, statusWords } from './baseline-words.ts'
import { byDocument, findings, notJudged, withVerdict } from './groups.ts'
import type { Run, Scenario } from './run.ts'
import { outcomeWords, plural, runVerdict } from './words.ts'

/** Job pages have a limit of size (GitHub: 1 MiB a step). */
const rowsShown = 200

/** @returns `summary.md`, for the page of a CI job */
export function summaryMarkdown(run: Run): string {
  const sections = [headLines(run), countTable(run), ...findings.map(({ verdict, title }) => findingTable(title, withVerdict(run, verdict))), ...baselineTables(run), notJudgedTable(run)]
  return `${sections.filter((lines) => lines.length > 0).map((lines) => lines.join('\n')).join('\n\n')}\n`
}

/** Text of others as text: whatever Markdown or HTML could read in it becomes a character reference. */
export function markdownText(text: string): string {
  return printable(text)
    .replace(/[&<>|`*_[\]\\~#!@$]/g, reference)
    .replace(/:(?=\/\/)|(?<=www)\./gi, reference)
}

function reference(character: string): string {
  return `&#${character.charCodeAt(0)};`
}

function table(columns: readonly string[], rows: readonly (readonly (string | number)[])[]): string[] {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`
  const rest = rows.length > rowsShown ? ['', `${rows.length - rowsShown} more are in the report.`] : []
  return [line(columns), line(columns.map(() => '---')), ...rows.slice(0, rowsShown).map(line), ...rest]
}

function headLines(run: Run): string[] {
  const { target: { name, banner }, mailspec, scenarios, requirements } = run
  return [
    `## ${markdownText(runVerdict(run))}`,
    '',
    `- Target: ${markdownText(name)}${banner === '' ? '' : `, which greets with: ${markdownText(banner)}`}`,
    `- Judged by: mailspec ${markdownText(mailspec)}, ${plural(scenarios.length, 'scenario')} of ${plural(requirements.length, 'requirement')}`,
    ...(run.trouble === undefined ? [] : [`- Trouble: ${markdownText(run.trouble)}`]),
  ]
}

function countTable(run: Run): string[] {
  if (run.scenarios.length === 0) return []
  const counts = (scenarios: readonly Scenario[]): number[] => outcomes.map((outcome: Outcome) => scenarios.filter((s) => s.outcome === outcome).length)
  return table(['document', ...outcomes.map((outcome) => outcomeWords[outcome])], [
    ...[...byDocument(run)].map(([document, scenarios]) => [markdownText(document), ...counts(scenarios)]),
    ['**all**', ...counts(run.scenarios)],
  ])
}

function findingTable(title: string, scenarios: readonly Scenario[]): string[] {
  if (scenarios.length === 0) return []
  return [`### ${title} (${scenarios.length})`, '', ...table(['scenario', 'level', 'where', 'reason'], scenarios.map(({ id, name, level, uri, line, reason }) =>
    [`${markdownText(id)}<br>${markdownText(name)}`, level, `${markdownText(uri)}:${line}`, markdownText(reason)]))]
}

function baselineTables(run: Run): string[][] {
  const { stale, others } = entriesOf(run)
  const shown = (title: string, entries: typeof stale): string[] => (entries.length === 0 ? [] : [
    `### ${title} (${entries.length})`, '',
    ...table(['listed', 'found', 'owner', 'until', 'reason'], entries.map((entry) => [entryName(entry), statusWords[entry.status], entry.owner, entry.expires, entry.reason].map(markdownText))),
  ])
  return [shown('Baseline entries to mend', stale), shown('Listed in the baseline', others)]
}

function notJudgedTable(run: Run): string[] {
  const groups = notJudged(run)
  if (groups.length === 0) return []
  const count = groups.reduce((sum, { scenarios }) => sum + scenarios.length, 0)
  return [`### Not judged (${count})`, '', ...table(['scenarios', 'outcome', 'reason'], groups.map(({ outcome, reason, scenarios }) =>
    [scenarios.length, outcomeWords[outcome], markdownText(reason)]))]
}
