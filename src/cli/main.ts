import { UsageError } from '../target/usage-error.ts'
import { exitCodes } from '../verdict/verdict.ts'
import { printable } from '../wire/printable.ts'
import { processTerminal, type Terminal } from './terminal.ts'

const tools: ReadonlySet<string> = new Set(['mailq', 'postqueue', 'postcat', 'postsuper', 'postconf'])

/**
 * Runs one command line; sets the exit code of the process (design §4, §5).
 * @param run what does the work; when it waits for what never comes, Node ends quietly, and that may not read as a success
 */
export function main(argv: readonly string[], run: typeof execute = execute): void {
  const terminal = processTerminal()
  process.exitCode = exitCodes.cannotJudge
  process.on('uncaughtException', (error) => {
    // While a step runs Cucumber listens too, and makes it that step's error.
    if (process.listenerCount('uncaughtException') > 1) return
    process.exit(fail(error, terminal))
  })
  void run(argv, terminal).then((code) => {
    process.exitCode = code
  })
}

/** Runs one command line and tells of its failure in one line. @returns the exit code; never throws */
export async function execute(argv: readonly string[], terminal: Terminal): Promise<number> {
  try {
    // The reference MTA's tools take Postfix's own flags, which are not ours to parse.
    if (argv[0] === 'mta' && tools.has(argv[1] ?? '')) return await (await import('./mta-tool.ts')).runMtaTool(argv.slice(1))
    return await (await import('./program.ts')).runProgram(argv, terminal)
  } catch (error) {
    return fail(error, terminal)
  }
}

/** Bad input gets one line and 64; anything else is a fault of ours, and says so. */
function fail(error: unknown, terminal: Terminal): number {
  const known = error instanceof UsageError
  const whole = !known && process.env['MAILSPEC_DEBUG'] !== undefined
  const text = error instanceof Error ? (whole ? (error.stack ?? error.message) : error.message) : String(error)
  terminal.err(`mailspec: ${known ? '' : 'internal error: '}${printable(whole ? text : (text.split('\n')[0] ?? ''), true)}\n`)
  return known ? exitCodes.usage : exitCodes.cannotJudge
}
