import type { Envelope } from '@cucumber/messages'
import { copyFileSync, existsSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { ledgerInUse } from '../ledger/in-use.ts'
import type { Ledger } from '../ledger/load.ts'
import { buildRun } from '../report/model.ts'
import { readMessages } from '../report/record.ts'
import type { Run } from '../report/run.ts'
import { runVerdict } from '../report/words.ts'
import { UsageError } from '../target/usage-error.ts'
import { printable } from '../wire/printable.ts'
import { folderDigest } from './circumstances.ts'
import { openReports, writeReports } from './reports.ts'
import { root } from './root.ts'
import { needsProject } from './specification.ts'
import type { Terminal } from './terminal.ts'

export interface ReportOptions {
  readonly report: string
}

/** @throws UsageError for a file that holds no run */
function runOf(file: string, ledger: Ledger): Run {
  try {
    const envelopes: Envelope[] = readMessages(file)
    return buildRun(envelopes, ledger)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    throw new UsageError(`${file}: ${code === undefined ? message.replace(`${file}: `, '') : `cannot be read (${code})`}`)
  }
}

/** `mailspec report MESSAGES`: makes every report of a run again from its record. @returns the exit code of the run */
export async function report(file: string, { report: folder }: ReportOptions, terminal: Terminal): Promise<number> {
  const run = runOf(file, ledgerInUse())
  needsProject(run)
  const recorded = run.circumstances?.ledger.sha256
  if (recorded !== undefined && recorded !== folderDigest(join(root, 'requirements'), '.yaml').sha256) {
    terminal.err('mailspec: the ledger is no longer the one of the run: levels, clauses and verdicts are those of today\n')
  }
  const own = join(folder, 'messages.ndjson')
  const inPlace = existsSync(own) && realpathSync(own) === realpathSync(file)
  const path = openReports(folder, inPlace ? ['messages.ndjson'] : [])
  await writeReports(path, run, { write: (to) => { if (!inPlace) copyFileSync(file, to) } })
  terminal.out(`${printable(runVerdict(run))}\n${join(path, 'report.html')}\n`)
  return run.exitCode
}
