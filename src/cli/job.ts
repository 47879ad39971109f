import { appendFileSync } from 'node:fs'
import { annotations } from '../gate/github.ts'
import type { Run } from '../report/run.ts'
import { summaryMarkdown } from '../report/summary-md.ts'
import { printable } from '../wire/printable.ts'
import type { Terminal } from './terminal.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** Inside a job of GitHub Actions: annotations on standard output, and the summary on the page of the job. Elsewhere nothing. */
export function tellJob(run: Run, terminal: Terminal, environment: Environment = process.env): void {
  if (environment['GITHUB_ACTIONS'] !== 'true') return
  for (const line of annotations(run)) terminal.out(`${line}\n`)
  const page = environment['GITHUB_STEP_SUMMARY']
  if (page === undefined || page === '') return
  try {
    appendFileSync(page, `${summaryMarkdown(run)}\n`)
  } catch (error) {
    // The verdict does not hang on a page.
    terminal.err(`mailspec: GITHUB_STEP_SUMMARY ${printable(page)}: cannot be written (${(error as NodeJS.ErrnoException).code})\n`)
  }
}
