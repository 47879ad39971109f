import { writeFileSync } from 'node:fs'
import { isDay } from '../gate/baseline-file.ts'
import { type Answer, baselineOf, baselineText } from '../gate/baseline-write.ts'
import { ledgerInUse } from '../ledger/in-use.ts'
import { buildRun } from '../report/model.ts'
import type { Run } from '../report/run.ts'
import { plural } from '../report/words.ts'
import { UsageError } from '../target/usage-error.ts'
import { exitCodes } from '../verdict/verdict.ts'
import { printable } from '../wire/printable.ts'
import { recordedMessages } from './recorded.ts'
import { needsProject } from './specification.ts'
import { today, type Terminal } from './terminal.ts'

export interface BaselineOptions extends Answer {
  /** Standard output when absent. */
  readonly out?: string
}

/**
 * `mailspec baseline`: writes the known deviations of a run.
 * @param path folder of reports, or a record
 * @returns 0, or 3 when nothing failed
 * @throws UsageError
 */
export function baseline(path: string, { out, ...answer }: BaselineOptions, terminal: Terminal): number {
  check(answer, today(terminal))
  const run = judged(path)
  needsProject(run)
  if (run.trouble !== undefined) terminal.err(`mailspec: ${printable(`this run was in trouble (${run.trouble}): what it did not judge is not listed`)}\n`)
  const entries = baselineOf(run, answer)
  if (entries.length === 0) {
    terminal.err('mailspec: nothing failed in this run: there is nothing to list\n')
    return exitCodes.nothing
  }
  const text = baselineText(run, entries)
  if (out === undefined) terminal.out(printable(text, true))
  else {
    write(out, text)
    terminal.out(`${printable(out)}: ${entries.length === 1 ? '1 entry' : `${entries.length} entries`} for ${plural(new Set(entries.map(({ requirement }) => requirement)).size, 'requirement')}\n`)
  }
  return exitCodes.sound
}

function check({ owner, reason, expires }: Answer, now: string): void {
  if (owner.trim() === '') throw new UsageError('--owner must not be empty: name who answers for these deviations')
  if (reason.trim() === '') throw new UsageError('--reason must not be empty: say why these deviations are lived with')
  if (!isDay(expires)) throw new UsageError(`--expires ${expires}: is no day: write it as 2027-03-01`)
  if (expires < now) throw new UsageError(`--expires ${expires}: has gone by: name a day to come`)
}

function judged(path: string): Run {
  const messages = recordedMessages(path)
  try {
    return buildRun(messages, ledgerInUse())
  } catch (error) {
    throw new UsageError(`${path}: ${(error as Error).message}`)
  }
}

/** Reasons that somebody wrote by hand are not overwritten. */
function write(out: string, text: string): void {
  try {
    writeFileSync(out, text, { flag: 'wx' })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new UsageError(code === 'EEXIST' ? `--out ${out}: is there already, and is not overwritten: name another file` : `--out ${out}: cannot be written (${code})`)
  }
}
