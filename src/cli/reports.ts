import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { writeHtml } from '../report/html.ts'
import { junitXml } from '../report/junit.ts'
import type { Recorder } from '../report/record.ts'
import { resultJson } from '../report/result-json.ts'
import type { Run } from '../report/run.ts'
import { summaryMarkdown } from '../report/summary-md.ts'
import { UsageError } from '../target/usage-error.ts'

/** Makes the folder of the reports and shows that it can be written, before anything is judged. @returns its path */
export function openReports(folder: string): string {
  const path = resolve(folder)
  try {
    mkdirSync(path, { recursive: true })
    for (const name of ['messages.ndjson', 'result.json', 'junit.xml', 'summary.md', 'report.html']) writeFileSync(join(path, name), '')
  } catch (error) {
    throw new UsageError(`--report ${folder}: cannot be written (${(error as NodeJS.ErrnoException).code}); name another folder`)
  }
  return path
}

/** Writes the record of a run and what was made of it. */
export async function writeReports(folder: string, run: Run, recorder: Recorder): Promise<void> {
  recorder.write(join(folder, 'messages.ndjson'))
  writeFileSync(join(folder, 'result.json'), resultJson(run))
  writeFileSync(join(folder, 'junit.xml'), junitXml(run))
  writeFileSync(join(folder, 'summary.md'), summaryMarkdown(run))
  await writeHtml(join(folder, 'report.html'), recorder.envelopes)
}
