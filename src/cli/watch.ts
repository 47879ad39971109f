import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { ownLedger, projectFolder, projectLedger } from '../ledger/in-use.ts'
import type { Ledger } from '../ledger/load.ts'
import { plural } from '../report/words.ts'
import { printable } from '../wire/printable.ts'
import { Changes } from './changes.ts'
import { root } from './root.ts'
import type { RunOptions } from './run.ts'
import type { Terminal } from './terminal.ts'

const signals = ['SIGINT', 'SIGTERM'] as const

/** What a run is made of, besides our own sources. */
const sources = ['features', 'steps', 'support', 'requirements', 'src'] as const

/**
 * `mailspec run --watch`: runs again whenever the specification or the target file changes, only the Rules of a feature where nothing else did.
 * @param argv the command line, `--watch` in it
 * @returns the exit code of the last run, when it is interrupted
 */
export async function watchRuns(argv: readonly string[], options: RunOptions, terminal: Terminal): Promise<number> {
  const files = [options.target, options.baseline].filter((file) => file !== undefined).map((file) => resolve(file))
  const folders = [root, projectFolder()].filter((folder) => folder !== undefined)
  const changes = new Changes([...folders.flatMap((folder) => sources.map((name) => join(folder, name))), ...files])
  const runs = new Runs(argv.filter((word) => word !== '--watch'))
  try {
    for (let only: readonly string[] = []; ;) {
      const code = await runs.next(only)
      if (runs.ended) return code
      terminal.out('\nwaiting for a change of the specification or the target file; Ctrl-C ends\n')
      const changed = await Promise.race([changes.next(), runs.end])
      if (changed === undefined) return code
      only = options.only === undefined ? rulesIn(changed, ledgerNow()) : []
      terminal.out(`\n${told(changed, only)}\n`)
    }
  } finally {
    changes.close()
    runs.stop()
  }
}

/**
 * Runs one after the other, each in a process of its own, for steps are loaded once in a process. A run that has begun is never broken off for the next
 * one: it would leave mail in the queue of a server.
 */
class Runs {
  readonly #argv: readonly string[]
  #child: ChildProcess | undefined
  #tell: () => void = () => undefined
  ended = false
  /** Comes with Ctrl-C or SIGTERM. */
  readonly end = new Promise<undefined>((resolve) => { this.#tell = () => { resolve(undefined) } })

  constructor(argv: readonly string[]) {
    this.#argv = argv
    for (const signal of signals) process.on(signal, this.#onSignal)
  }

  /** @returns the exit code */
  async next(only: readonly string[]): Promise<number> {
    const argv = [join(root, 'bin', 'mailspec.js'), ...this.#argv, ...only.flatMap((id) => ['--only', id])]
    // In a group of its own, so that Ctrl-C reaches it once, through us.
    this.#child = spawn(process.execPath, argv, { stdio: ['ignore', 'inherit', 'inherit'], detached: true })
    const [status, signal] = await once(this.#child, 'close') as [number | null, NodeJS.Signals | null]
    this.#child = undefined
    return status ?? (signal === 'SIGINT' ? 130 : 143)
  }

  stop(): void {
    for (const signal of signals) process.off(signal, this.#onSignal)
  }

  readonly #onSignal = (signal: NodeJS.Signals): void => {
    this.ended = true
    this.#child?.kill(signal)
    this.#tell()
  }
}

function told(changed: readonly string[], only: readonly string[]): string {
  return `${plural(changed.length, 'file')} changed: ${printable(changed[0] ?? '')}${changed.length > 1 ? ' and others' : ''}${only.length > 0 ? `; ${plural(only.length, 'Rule')} to judge` : ''}`
}

/** @returns the ledger as it stands; nothing where it is being written and broken: the run itself will tell */
function ledgerNow(): Ledger {
  const folder = projectFolder()
  try {
    return new Map([...ownLedger(), ...(folder === undefined ? [] : projectLedger(folder))])
  } catch {
    return new Map()
  }
}

/** @returns the Rules of features that have changed; none, which stands for all, when something else has changed too or is gone */
export function rulesIn(changed: readonly string[], ledger: Ledger): readonly string[] {
  if (changed.some((file) => !file.endsWith('.feature') || !existsSync(file))) return []
  return [...new Set(changed.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/@([^\s@()]+)/g)].map((match) => match[1] ?? '').filter((id) => ledger.has(id))))]
}
