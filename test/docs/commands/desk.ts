import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import { stringify } from 'yaml'
import { defectsById } from '../../../src/mta/defects/index.ts'
import { loadTarget } from '../../../src/target/load.ts'
import { startReference, type RunningReference } from '../../../src/target/reference.ts'
import { onLoopback } from '../../../src/target/target.ts'
import { waitUntil } from '../../../src/wire/wait.ts'
import { root } from '../markdown.ts'
import { copyFor } from './copy.ts'
import { defects, examplesDay, inCopy, usualTarget } from './table.ts'
import { asTarget, targetsShown } from './target-blocks.ts'
import { offerTools, type Tools } from './tools.ts'

/** What one command line did. */
export interface Done {
  readonly code: number
  readonly output: string
}

/** Programs that stand before the real ones in PATH. */
const programs = (mailspec: string, tools: string): Readonly<Record<string, string>> => ({
  npx: `[ "$1" = mailspec ] || exit 99\nshift\nexec "${process.execPath}" "${mailspec}" "$@"`,
  // ssh(1): options, a host, and words that are handed to a shell over there.
  ssh: 'while [ "$1" = -o ]; do shift 2; done\nshift\nexec sh -c "$*"',
  sudo: '[ "$1" != -n ] || shift\nexec "$@"',
  docker: '[ "$1 $2" = "exec mx" ] || exit 125\nshift 2\nexec "$@"',
  ...Object.fromEntries(['mailq', 'postqueue', 'postcat', 'postsuper', 'postconf'].map((tool) => [tool, `exec ${tools} ${tool} "$@"`])),
})

/** A folder in which the commands of one page are typed, and a mail server to type them about. */
export class Desk {
  readonly #path: string
  readonly #folder = mkdtempSync(join(tmpdir(), 'mailspec-page-'))
  readonly #words = new Map<string, string>()
  #reference: RunningReference | undefined
  #mta: ChildProcess | undefined
  #tools: Tools | undefined

  private constructor(path: string) {
    this.#path = path
  }

  static async open(path: string): Promise<Desk> {
    const desk = new Desk(path)
    const bin = join(desk.#folder, 'bin')
    mkdirSync(bin)
    desk.#reference = await startReference({ defects: defectsById(defects[path] ?? []) })
    const tools = await offerTools(desk.#reference, desk.#folder)
    desk.#tools = tools
    const checkout = inCopy.has(path) ? join(desk.#folder, 'checkout') : root
    if (checkout !== root) copyFor(path, checkout)
    for (const [name, text] of Object.entries(programs(join(checkout, 'bin', 'mailspec.js'), tools.command))) {
      writeFileSync(join(bin, name), `#!/bin/sh\n${text}\n`)
      chmodSync(join(bin, name), 0o755)
    }
    mkdirSync(join(desk.#folder, 'work'))
    return desk
  }

  /** Writes the target files that the page has shown above a line, with the included MTA in the place of their server. */
  putTargets(line: number): void {
    const own = targetsShown(this.#path, line)
    const shown = own.length > 0 ? own : targetsShown(usualTarget.path).filter(({ name }) => name === usualTarget.name)
    for (const { name, text } of shown) writeFileSync(join(this.#folder, 'work', name), this.#moved(text))
  }

  /** Each key that the file gives, with what it is on the included MTA. */
  #moved(text: string): string {
    const { target } = this.#running()
    const given = asTarget(text) ?? {}
    const there = { ...target, tls: { ...target.tls, ca: this.#caFile() } } as unknown as Readonly<Record<string, unknown>>
    // A certificate from a public authority needs no `tls`; that of the included MTA does.
    const keys = [...Object.keys(given), 'tls'].map((key) => [key, kept.has(key) ? given[key] : there[key]] as const)
    const local = onLoopback({ ...target, ...given })
    return stringify({ ...(local ? {} : { allow: [] }), ...Object.fromEntries(keys) })
  }

  #caFile(): string {
    const file = join(this.#folder, 'ca.pem')
    writeFileSync(file, this.#running().target.tls.ca ?? '')
    return file
  }

  #running(): RunningReference {
    if (this.#reference === undefined) throw new Error('the desk is closed')
    return this.#reference
  }

  /** Types a command line. @param text as it stands in the page, or narrowed */
  type(text: string): Promise<Done> {
    const filled = text.replace(/\b(?:PORT|FILE|DIR|ID)\b/g, (word) => this.#words.get(word) ?? word).replaceAll(examplesDay, `${new Date().getUTCFullYear() + 1}-12-31`)
    const { target } = this.#running()
    // Only `find ... | sha256sum` is about the checkout itself.
    const cwd = text.startsWith('cd features') ? root : join(this.#folder, 'work')
    const env = { ...process.env, PATH: `${join(this.#folder, 'bin')}:${process.env['PATH'] ?? ''}`, MAILSPEC_PASSWORD: target.account?.password ?? '', GITHUB_ACTIONS: '' }
    return new Promise((resolve) => {
      execFile('bash', ['-c', filled], { cwd, env, maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
        resolve({ code: error === null ? 0 : Number(error.code), output: stdout + stderr })
      })
    })
  }

  /** `mailspec mta start`, left running: what it prints is what the next commands of a page mean by PORT, FILE and DIR. */
  async startMta(): Promise<Done> {
    const child = spawn(process.execPath, [join(root, 'bin', 'mailspec.js'), 'mta', 'start'], { cwd: join(this.#folder, 'work') })
    this.#mta = child
    let output = ''
    child.stdout.on('data', (piece: Buffer) => { output += piece.toString() })
    const ready = await waitUntil(async () => (output.includes('Ctrl-C ends it.') ? true : undefined), 60_000)
    const find = (pattern: RegExp): string => pattern.exec(output)?.[1] ?? ''
    const file = find(/^target file +(\S+)$/m)
    this.#words.set('PORT', find(/^relay .*:(\d+)$/m)).set('FILE', file).set('DIR', find(/ -c (\S+) -p$/m))
    if (ready === true) this.#words.set('ID', await this.#queued(file))
    return { code: ready === true ? 0 : -1, output }
  }

  /** Leaves a message in the queue. @returns its queue id */
  async #queued(file: string): Promise<string> {
    const { submissions, account, tls: { ca, servername }, deferredRecipient } = loadTarget(file, {})
    const transport = createTransport({ ...submissions, secure: true, tls: { ca, servername }, auth: { user: account?.username, pass: account?.password } } as object)
    try {
      const { response } = await transport.sendMail({ from: account?.addresses[0], to: deferredRecipient, subject: 'a page', text: 'a page' }) as { response: string }
      return /queued as (\w+)/.exec(response)?.[1] ?? ''
    } finally {
      transport.close()
    }
  }

  /** Ends the MTA of `mta start` as Ctrl-C does. @returns its exit code; undefined when there is none */
  async endMta(): Promise<number | null | undefined> {
    const child = this.#mta
    if (child === undefined) return undefined
    this.#mta = undefined
    const ended = new Promise<number | null>((resolve) => { child.once('exit', resolve) })
    child.kill('SIGINT')
    return ended
  }

  async close(): Promise<void> {
    await this.endMta()
    this.#tools?.server.close()
    await this.#reference?.stop()
    this.#reference = undefined
    rmSync(this.#folder, { recursive: true, force: true })
  }
}

/** Keys whose values are the page's own. */
const kept: ReadonlySet<string> = new Set(['name', 'allow', 'queue', 'patience', 'sender'])
