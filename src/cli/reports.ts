import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { junitXml } from '../report/junit.ts'
import { manifestName, manifestOf } from '../report/manifest.ts'
import { resultJson } from '../report/result-json.ts'
import type { Run } from '../report/run.ts'
import { summaryMarkdown } from '../report/summary-md.ts'
import { UsageError } from '../target/usage-error.ts'

const names = ['messages.ndjson', 'result.json', 'junit.xml', 'summary.md', 'report.html', manifestName]

/**
 * Makes the folder of the reports and shows that it can be written, before anything is judged.
 * @param kept files that stay as they are
 * @returns its path
 */
export function openReports(folder: string, kept: readonly string[] = []): string {
  const path = resolve(folder)
  try {
    mkdirSync(path, { recursive: true })
    for (const name of names.filter((one) => !kept.includes(one))) writeFileSync(join(path, name), '')
  } catch (error) {
    throw new UsageError(`--report ${folder}: cannot be written (${(error as NodeJS.ErrnoException).code}); name another folder`)
  }
  return path
}

/** Writes the record of a run, what was made of it, and the manifest of it all. @param record writes the messages to a file */
export async function writeReports(folder: string, run: Run, record: { write(file: string): void }): Promise<void> {
  const { reportHtml } = await import('../report/html/report.ts')
  const write = (name: string, text: string): void => { writeFileSync(join(folder, name), text) }
  record.write(join(folder, 'messages.ndjson'))
  write('result.json', resultJson(run))
  write('junit.xml', junitXml(run))
  write('summary.md', summaryMarkdown(run))
  write('report.html', reportHtml(run))
  write(manifestName, manifestOf(folder, names.filter((name) => name !== manifestName), run.mailspec))
}
