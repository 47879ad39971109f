import { join, resolve } from 'node:path'
import { mergeParts } from '../gate/merge.ts'
import { ledgerInUse } from '../ledger/in-use.ts'
import { buildRun } from '../report/model.ts'
import { Recorder } from '../report/record.ts'
import { summaryLines } from '../report/terminal.ts'
import { UsageError } from '../target/usage-error.ts'
import { tellJob } from './job.ts'
import { recordedMessages } from './recorded.ts'
import { openReports, writeReports } from './reports.ts'
import { needsProject } from './specification.ts'
import type { Terminal } from './terminal.ts'

/**
 * `mailspec merge`: the reports of a run from those of its shards.
 * @returns the exit code of design §4, as the unsplit run has it
 * @throws UsageError
 */
export async function merge(folders: readonly string[], { report }: { readonly report: string }, terminal: Terminal): Promise<number> {
  const own = folders.find((folder) => resolve(folder) === resolve(report))
  if (own !== undefined) throw new UsageError(`--report ${report}: is the folder of a shard, and would be overwritten: name another folder`)
  const messages = mergeParts(folders.map((name) => ({ name, messages: recordedMessages(name) })))
  // Masked when it was recorded.
  const recorder = new Recorder((text) => text)
  messages.forEach(recorder.onMessage)
  const run = buildRun(recorder.envelopes, ledgerInUse())
  needsProject(run)
  const reports = openReports(report)
  await writeReports(reports, run, recorder)
  for (const line of summaryLines(run, { colour: terminal.colour })) terminal.out(`${line}\n`)
  terminal.out(`${join(reports, 'report.html')}\n`)
  tellJob(run, terminal)
  return run.exitCode
}
