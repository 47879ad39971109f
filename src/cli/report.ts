import { copyFileSync, existsSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { ledgerInUse } from '../ledger/in-use.ts'
import { buildRun } from '../report/model.ts'
import { runVerdict } from '../report/words.ts'
import { printable } from '../wire/printable.ts'
import { folderDigest } from './circumstances.ts'
import { recorded, recordIn } from './recorded.ts'
import { openReports, writeReports } from './reports.ts'
import { root } from './root.ts'
import { needsProject } from './specification.ts'
import type { Terminal } from './terminal.ts'

export interface ReportOptions {
  readonly report: string
}

/**
 * `mailspec report MESSAGES`: makes every report of a run again from its record.
 * @param path the record, or the folder of reports that holds it
 * @returns the exit code of the run
 */
export async function report(path: string, { report: folder }: ReportOptions, terminal: Terminal): Promise<number> {
  const ledger = ledgerInUse()
  const run = recorded(path, (messages) => buildRun(messages, ledger))
  needsProject(run)
  const file = recordIn(path)
  const judgedBy = run.circumstances?.ledger.sha256
  if (judgedBy !== undefined && judgedBy !== folderDigest(join(root, 'requirements'), '.yaml').sha256) {
    terminal.err('mailspec: the ledger is no longer the one of the run: levels, clauses and verdicts are those of today\n')
  }
  const own = join(folder, 'messages.ndjson')
  const inPlace = existsSync(own) && realpathSync(own) === realpathSync(file)
  const reports = openReports(folder, inPlace ? ['messages.ndjson'] : [])
  await writeReports(reports, run, { write: (to) => { if (!inPlace) copyFileSync(file, to) } })
  terminal.out(`${printable(runVerdict(run))}\n${join(reports, 'report.html')}\n`)
  return run.exitCode
}
