import { printable } from '../wire/printable.ts'
import { type Cell, type Change, changes, type Comparison, type Row } from './compare.ts'
import { jsonText } from './json.ts'
import { markdownText } from './summary-md.ts'
import { xmlText } from './xml.ts'

const titles = {
  regression: 'Regressions', lost: 'No longer judged', changed: 'Otherwise', mended: 'Mended', same: 'The same',
} as const satisfies Record<Change, string>

/** What is the same in all runs is counted, not listed. */
const listed = changes.filter((change) => change !== 'same')

function counts({ rows }: Comparison): string {
  return changes.map((change) => `${titles[change].toLowerCase()}: ${rows.filter((row) => row.change === change).length}`).join(', ')
}

/** @returns the comparison for the page of a job */
export function compareMarkdown(comparison: Comparison): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const table = (columns: readonly string[], rows: readonly (readonly string[])[]): string => [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n')
  const names = comparison.runs.map((_, i) => letter(i))
  const cell = ({ verdict, reason }: Cell): string => (reason === '' ? verdict : `${verdict}<br>${markdownText(reason)}`)
  const section = (change: Change, rows: readonly Row[]): string[] =>
    (rows.length === 0 ? [] : [`### ${titles[change]} (${rows.length})`, table(['requirement', 'level', ...names], rows.map(({ id, level, cells }) => [markdownText(id), level, ...cells.map(cell)]))])
  return `${[
    `## ${counts(comparison)}`,
    table(['run', 'from', 'target', 'greeting', 'begun', 'exit'], comparison.runs.map((run, i) => [letter(i), ...[run.name, run.target, run.banner, run.started].map(markdownText), String(run.exitCode)])),
    ...listed.flatMap((change) => section(change, comparison.rows.filter((row) => row.change === change))),
  ].join('\n\n')}\n`
}

/** @returns the comparison for programs */
export function compareJson(comparison: Comparison): string {
  return `${jsonText({ schema: 1, ...comparison }, 2)}\n`
}

const style = 'body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:80rem;padding:0 1rem}table{border-collapse:collapse;width:100%}'
  + 'th,td{border:1px solid #bbb;padding:.3rem .6rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}th{background:#eee}'
  + '.nonconformity{background:#fdd}.deviation{background:#fec}.conforms{background:#dfd}small{display:block}'
  + '@media(prefers-color-scheme:dark){body{background:#111;color:#eee}th{background:#333}.nonconformity{background:#611}.deviation{background:#642}.conforms{background:#163}}'

/** @returns the comparison as one page, without scripts or anything to be fetched */
export function compareHtml(comparison: Comparison): string {
  const row = (cells: readonly string[]): string => `<tr>${cells.join('')}</tr>`
  const data = (text: string, kind = ''): string => `<td${kind === '' ? '' : ` class="${xmlText(kind)}"`}>${text}</td>`
  const heads = (names: readonly string[]): string => `<thead>${row(names.map((name) => `<th scope="col">${name}</th>`))}</thead>`
  const cell = ({ verdict, reason }: Cell): string => data(`${xmlText(verdict)}${reason === '' ? '' : `<small>${xmlText(reason)}</small>`}`, verdict)
  const section = (change: Change): string[] => {
    const rows = comparison.rows.filter((one) => one.change === change)
    return rows.length === 0 ? [] : [
      `<h2>${titles[change]} (${rows.length})</h2>`, '<table>', heads(['requirement', 'level', ...comparison.runs.map((_, i) => letter(i))]), '<tbody>',
      ...rows.map(({ id, level, cells }) => row([data(xmlText(id)), data(xmlText(level)), ...cells.map(cell)])), '</tbody></table>',
    ]
  }
  return `${[
    '<!DOCTYPE html>', '<html lang="en">', `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>mailspec: runs compared</title><style>${style}</style></head>`, '<body>',
    '<h1>Runs compared</h1>', `<p>${xmlText(counts(comparison))}</p>`, '<table>', heads(['run', 'from', 'target', 'greeting', 'begun', 'exit']), '<tbody>',
    ...comparison.runs.map((run, i) => row([letter(i), run.name, run.target, run.banner, run.started, String(run.exitCode)].map((text) => data(xmlText(text))))), '</tbody></table>',
    ...listed.flatMap(section), '</body>', '</html>',
  ].join('\n')}\n`
}

/** @returns a few lines for the terminal, regressions first; text from outside cannot move the cursor */
export function compareLines(comparison: Comparison): string[] {
  const run = comparison.runs.map(({ name, target }, i) => printable(`${letter(i)}  ${name}: ${target}`))
  const of = (change: Change): string[] => {
    const rows = comparison.rows.filter((row) => row.change === change)
    return rows.length === 0 ? [] : ['', `${titles[change]} (${rows.length})`, ...rows.flatMap(({ id, level, cells }) =>
      [`  ${printable(id)} (${printable(level)})`, ...cells.map(({ verdict, reason }, i) => printable(`    ${letter(i)}  ${verdict}${reason === '' ? '' : `: ${reason}`}`))])]
  }
  return [...run, ...listed.flatMap(of), '', counts(comparison)]
}

function letter(i: number): string {
  return i < 26 ? String.fromCharCode(65 + i) : `run ${i + 1}`
}
