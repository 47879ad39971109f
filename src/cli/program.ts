import { Command, CommanderError, InvalidArgumentError } from 'commander'
import { parseShard } from '../gate/shard.ts'
import { projectVariable } from '../ledger/variable.ts'
import type { Shard } from '../report/run.ts'
import type { Permission } from '../target/target.ts'
import { UsageError } from '../target/usage-error.ts'
import type { BaselineOptions } from './baseline.ts'
import type { CompareOptions } from './compare.ts'
import type { ExplainOptions } from './explain.ts'
import type { ListOptions } from './list.ts'
import type { MtaOptions } from './mta-start.ts'
import type { ProveOptions } from './prove.ts'
import type { ReportOptions } from './report.ts'
import type { RunOptions } from './run.ts'
import type { SpecOptions } from './spec.ts'
import type { Terminal } from './terminal.ts'
import { version } from './version.ts'

const permissions: readonly string[] = ['deliver', 'queue', 'attack']

function listOfPermissions(text: string): Permission[] {
  const words = text.split(',').filter((word) => word !== '')
  const wrong = words.find((word) => !permissions.includes(word))
  if (wrong !== undefined) throw new InvalidArgumentError(`${wrong} is none of ${permissions.join(', ')}.`)
  return words as Permission[]
}

function count(text: string): number {
  if (!/^[1-9]\d?$/.test(text)) throw new InvalidArgumentError('give a number from 1 to 99.')
  return Number(text)
}

function port(text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65535) throw new InvalidArgumentError('give a number from 0 to 65535 (0: a free port).')
  return Number(text)
}

function order(text: string): string {
  if (!/^(?:defined|random:[A-Za-z0-9]{1,20})$/.test(text)) throw new InvalidArgumentError('say defined, or random: and a seed of letters and digits.')
  return text
}

function shard(text: string): Shard {
  const parsed = parseShard(text)
  if (parsed === undefined) throw new InvalidArgumentError('say which part of how many, from 1/1 to 99/99: 2/3.')
  return parsed
}

/** Of each command that reads features or ledger. */
const projectOption = ['--project <DIR>', 'also judge by the features, steps and requirements of this folder'] as const

const collect = (word: string, words: readonly string[] = []): string[] => [...words, word]

/** Parses and runs one command line. @throws UsageError for what it does not understand */
export async function runProgram(argv: readonly string[], terminal: Terminal): Promise<number> {
  let code = 0
  const program = new Command('mailspec').description('Judges whether a mail server keeps its promises.').version(version)
  program.exitOverride().configureOutput({ writeOut: (text) => terminal.out(text), writeErr: () => undefined, outputError: () => undefined }).showHelpAfterError(false)
  useProjectOf(program)
  program.command('run', { isDefault: false }).description('judge a server; the included MTA when none is named').argument('[HOST[:PORT]]', 'a server of which only the relay port is known')
    .option('--target <FILE>', 'target file: where the server is and what may be used of it')
    .option('--only <WHAT>', 'a requirement id, a clause (rfc5321/4.1.4), a document (rfc5321, handbook) or a tag expression; repeatable', collect)
    .option('--allow <LIST>', 'also allow deliver, queue, attack on this target (comma separated)', listOfPermissions)
    .option('--strict', 'a deviation from a SHOULD fails the run', false)
    .option(...projectOption)
    .option('--baseline <FILE>', 'known deviations, each with owner and expiry date: what fails as listed does not fail the run')
    .option('--report <DIR>', 'folder for the reports', 'reports')
    .option('--parallel <N>', 'scenarios at a time, each worker with its own sessions', count, 1)
    .option('--shard <I/N>', 'only part I of N, whole Rules; mailspec merge joins the reports', shard)
    .option('--order <ORDER>', 'defined, or random:SEED for another order, the same one for the same seed', order, 'defined')
    .option('--defect <NAME>', 'give the included MTA this defect, to see a Rule fail; repeatable', collect)
    .option('--watch', 'run again whenever the specification or the target file changes, until interrupted', false)
    .action(async (address: string | undefined, { watch, ...options }: { watch: boolean }) => {
      const choice = { address, ...options } as RunOptions
      code = watch ? await (await import('./watch.ts')).watchRuns(argv, choice, terminal) : await (await import('./run.ts')).run(choice, terminal)
    })
  program.command('doctor').description('can this target be judged? ports, greeting, TLS, login, queue tools, mailbox').argument('[HOST[:PORT]]')
    .option('--target <FILE>', 'target file')
    .action(async (address: string | undefined, options: { target?: string }) => {
      code = await (await import('./doctor.ts')).doctor({ address, ...options }, terminal)
    })
  program.command('prove').description('run each Rule against its defects; every one must be caught').argument('[ID...]', 'requirement ids; all when none is given')
    .option(...projectOption)
    .option('--full', 'run the whole suite on each defect: no other Rule may fail', false)
    .option('--shard <I/N>', 'with --full: only part I of N of the defects', shard)
    .option('--write', 'write requirements/proof.md when all is proven', false)
    .action(async (ids: string[], options: ProveOptions) => {
      code = await (await import('./prove.ts')).prove(ids, options, terminal)
    })
  const done = (result: number): void => {
    code = result
  }
  addLedger(program, terminal, done)
  addRecord(program, terminal, done)
  addGate(program, terminal, done)
  addHelpers(program, terminal, done)
  addMta(program, done)
  try {
    await program.parseAsync(argv, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    // Help and version are answers, not errors.
    if (error.exitCode === 0) return 0
    throw new UsageError(error.code === 'commander.help' ? missing(argv) : error.message.replace(/^error: /, ''))
  }
  return code
}

/** What reads a project is not loaded for commands without one. */
function useProjectOf(program: Command): void {
  program.hook('preAction', async (_, command) => {
    const { project } = command.opts<{ project?: string }>()
    if (project !== undefined || process.env[projectVariable] !== undefined) await (await import('./specification.ts')).useProject(project)
  })
}

/** The commands for whoever begins. */
function addHelpers(program: Command, terminal: Terminal, done: (code: number) => void): void {
  program.command('init').description('a folder for a specification of your own, which runs at once: target file, feature, steps, requirements, CI job').argument('[DIR]', 'the folder', '.')
    .action(async (folder: string) => {
      done(await (await import('./init.ts')).init(folder, terminal))
    })
  program.command('completion').description('words for the shell to complete: source <(mailspec completion bash)').argument('<SHELL>', 'bash, zsh or fish')
    .action(async (name: string) => {
      const { completedOf, completionScript, shells } = await import('./completion.ts')
      const known = shells.find((one) => one === name)
      if (known === undefined) throw new UsageError(`completion ${name}: is none of ${shells.join(', ')}`)
      terminal.out(completionScript(known, completedOf(program)))
    })
}

function missing([command]: readonly string[]): string {
  return command === 'mta' ? 'name a command of mta: start, or one of its tools (mailspec mta --help tells more)' : 'name a command: run, doctor, list, explain, prove, report, verify, spec, baseline, merge, compare, init or mta (mailspec --help tells more)'
}

/** The commands that show what is written down, without a server. */
function addLedger(program: Command, terminal: Terminal, done: (code: number) => void): void {
  program.command('list').description('the ledger: one requirement a line')
    .option('--rfc <NUMBER>', 'only of this RFC').option('--document <NAME>', 'only of this document: handbook, sec, rfc5321')
    .option('--section <CLAUSE>', 'only of this clause and those below it: 4.1.1').option('--level <LEVEL>', 'MUST, MUST NOT, SHOULD, SHOULD NOT, MAY, SECURITY; repeatable, or comma separated', collect)
    .option('--party <PARTY>', 'server, relay or submission').option('--safety <WORD>', 'what its Rule does to a server: dialogue, deliver, queue or attack')
    .option(...projectOption).option('--uncovered', 'only those without a Rule', false).option('--json', 'as JSON', false)
    .action(async (options: ListOptions) => {
      done((await import('./list.ts')).list(options, terminal))
    })
  program.command('explain').description('a requirement: clause, rulings, scenarios, defects, and how to redo it by hand').argument('<ID...>', 'requirement ids')
    .option('--target <FILE>', 'target file, for the names and ports to type').option(...projectOption)
    .action(async (ids: string[], options: ExplainOptions) => {
      done(await (await import('./explain.ts')).explain(ids, options, terminal))
    })
}

/** The commands for whoever reads what was recorded. */
function addRecord(program: Command, terminal: Terminal, done: (code: number) => void): void {
  program.command('report').description('make every report of a run again from its messages.ndjson').argument('<MESSAGES>', 'the record of a run, or the folder of reports that holds it')
    .option('--report <DIR>', 'folder for the reports', 'reports').option(...projectOption)
    .action(async (file: string, options: ReportOptions) => {
      done(await (await import('./report.ts')).report(file, options, terminal))
    })
  program.command('verify').description('are the files of a run as they were written?').argument('<DIR>', 'folder of reports')
    .action(async (folder: string) => {
      done((await import('./verify.ts')).verify(folder, terminal))
    })
  program.command('spec').description('features and ledger as a book: one HTML file')
    .option('--out <FILE>', 'the file', 'spec.html').option(...projectOption)
    .action(async (options: SpecOptions) => {
      done(await (await import('./spec.ts')).spec(options, terminal))
    })
}

/** The commands for pipelines, which work on the reports of earlier runs. */
function addGate(program: Command, terminal: Terminal, done: (code: number) => void): void {
  program.command('merge').description('join the reports of all shards of a run').argument('<DIR...>', 'report folders of run --shard, or their messages.ndjson')
    .option('--report <DIR>', 'folder for the joined reports', 'reports').option(...projectOption)
    .action(async (folders: string[], options: { report: string }) => {
      done(await (await import('./merge.ts')).merge(folders, options, terminal))
    })
  program.command('compare').description('runs side by side, each held against the first; regressions first').argument('<RUN...>', 'report folders, or their result.json')
    .option('--report <DIR>', 'folder for compare.md, compare.json and compare.html')
    .action(async (paths: string[], options: CompareOptions) => {
      done((await import('./compare.ts')).compareRuns(paths, options, terminal))
    })
  program.command('baseline').description('list the deviations of a run as known, for run --baseline').argument('[REPORT_DIR]', 'report folder of the run, or its messages.ndjson', 'reports')
    .requiredOption('--owner <NAME>', 'who answers for them').requiredOption('--expires <DATE>', 'last day on which they are accepted: 2027-03-01')
    .requiredOption('--reason <TEXT>', 'why they are lived with').option('--out <FILE>', 'a new file; standard output when absent')
    .option(...projectOption)
    .action(async (path: string, options: BaselineOptions) => {
      done((await import('./baseline.ts')).baseline(path, options, terminal))
    })
}

function addMta(program: Command, done: (code: number) => void): void {
  const mta = program.command('mta').description('the included reference MTA and its Postfix-shaped tools')
  mta.command('start').description('start it on loopback and keep it running until interrupted')
    .option('--directory <DIR>', 'folder for queue, mail and configuration; a temporary one when absent')
    .option('--relay-port <PORT>', 'the 25-like port', port, 0).option('--submission-port <PORT>', 'the 587-like port', port, 0)
    .option('--submissions-port <PORT>', 'the 465-like port', port, 0).option('--defect <NAME>', 'a deliberate defect; repeatable', collect)
    .action(async (options: object) => {
      done(await (await import('./mta-start.ts')).startMtaCommand(options as MtaOptions))
    })
  for (const tool of ['mailq', 'postqueue', 'postcat', 'postsuper', 'postconf']) {
    mta.command(tool).description(`as Postfix's ${tool}; -c DIR names the configuration that start printed`).allowUnknownOption()
  }
}
