import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compare, type NamedResult } from '../report/compare.ts'
import { compareHtml, compareJson, compareLines, compareMarkdown } from '../report/compare-text.ts'
import { readResult } from '../report/result-file.ts'
import { UsageError } from '../target/usage-error.ts'
import { exitCodes } from '../verdict/verdict.ts'
import type { Terminal } from './terminal.ts'

export interface CompareOptions {
  /** Folder for compare.md, compare.json and compare.html; none are written when absent. */
  readonly report?: string
}

/**
 * `mailspec compare`: runs side by side, each held against the first.
 * @returns 1 when a later run breaks what the first does not, else 0
 * @throws UsageError
 */
export function compareRuns(paths: readonly string[], { report }: CompareOptions, terminal: Terminal): number {
  if (paths.length < 2) throw new UsageError('compare: name at least two runs, by report folder or result.json')
  const comparison = compare(paths.map(read))
  if (report !== undefined) write(report, { 'compare.md': compareMarkdown(comparison), 'compare.json': compareJson(comparison), 'compare.html': compareHtml(comparison) })
  for (const line of compareLines(comparison)) terminal.out(`${line}\n`)
  return comparison.rows.some(({ change }) => change === 'regression') ? exitCodes.nonconformity : exitCodes.sound
}

function read(name: string): NamedResult {
  const file = statSync(name, { throwIfNoEntry: false })?.isDirectory() === true ? join(name, 'result.json') : name
  const result = readResult(textOf(file))
  if (typeof result === 'string') throw new UsageError(`${file}: ${result}; name the report folder of a run that came to its end, or its result.json`)
  return { name, result }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new UsageError(`${file}: cannot be read (${(error as NodeJS.ErrnoException).code}); name the report folder of a run, or its result.json`)
  }
}

function write(folder: string, files: Readonly<Record<string, string>>): void {
  try {
    mkdirSync(folder, { recursive: true })
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  } catch (error) {
    throw new UsageError(`--report ${folder}: cannot be written (${(error as NodeJS.ErrnoException).code}); name another folder`)
  }
}
