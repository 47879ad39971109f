import { UsageError } from '../target/usage-error.ts'
import { exitCodes } from '../verdict/verdict.ts'
import { printable } from '../wire/printable.ts'

const tools: ReadonlySet<string> = new Set(['mailq', 'postqueue', 'postcat', 'postsuper', 'postconf'])

/** Runs one command line; sets the exit code of the process (design §4, §5). */
export function main(argv: readonly string[]): void {
  void command(argv).then((code) => {
    process.exitCode = code
  }, fail)
}

async function command(argv: readonly string[]): Promise<number> {
  // The reference MTA's tools take Postfix's own flags, which are not ours to parse.
  if (argv[0] === 'mta' && tools.has(argv[1] ?? '')) return (await import('./mta-tool.ts')).runMtaTool(argv.slice(1))
  return (await import('./program.ts')).runProgram(argv)
}

/** Bad input gets one line and 64; anything else is a fault of ours, and says so. */
function fail(error: unknown): void {
  const known = error instanceof UsageError
  const text = error instanceof Error ? (known || process.env['MAILSPEC_DEBUG'] === undefined ? error.message : (error.stack ?? error.message)) : String(error)
  process.stderr.write(`mailspec: ${known ? '' : 'internal error: '}${printable(text.split('\n')[0] ?? '')}\n`)
  process.exitCode = known ? exitCodes.usage : exitCodes.cannotJudge
}
