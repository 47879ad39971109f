import { execFile, execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readlinkSync } from 'node:fs'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Recipes that run from unpacked packages, in a root directory of their own. */
export type JailName = 'exim' | 'opensmtpd'

export interface Scenario { readonly id: string, readonly requirement: string, readonly level: string, readonly outcome: string, readonly reason: string }

export interface Judged { readonly code: number, readonly output: string, readonly scenarios: readonly Scenario[] }

const root = join(__dirname, '..', '..')
const env = { ...process.env, PATH: '/usr/sbin:/usr/bin:/sbin:/bin' }
const software = process.env['MAILSPEC_SOFTWARE'] ?? '/var/cache/mailspec'

/** @returns why the recipe cannot be started here; undefined when it can */
export function jailTrouble(name: JailName): string | undefined {
  if (process.getuid?.() !== 0) return 'it has to be started by root'
  if (!existsSync(join(software, name, 'complete'))) return `the software is not in ${join(software, name)}: run targets/${name}/get`
  const missing = ['openssl', 'perl', 'chroot'].filter((tool) => spawnSync('/bin/sh', ['-c', `command -v ${tool}`], { env }).status !== 0)
  return missing.length === 0 ? undefined : `not installed: ${missing.join(', ')}`
}

/** A new folder for a recipe, which has to be removed. */
export function jailFolder(name: JailName): Promise<string> {
  return mkdtemp(join(tmpdir(), `mailspec-${name}-`))
}

/** Starts the server below a folder. @returns the path of its target file */
export async function startJail(name: JailName, folder: string, ...settings: readonly string[]): Promise<string> {
  await chmod(folder, 0o755)
  return execFileSync(join(root, 'targets', name, 'start'), [join(folder, 'recipe'), ...settings], { env, encoding: 'utf8' }).trim().split('\n').at(-1) ?? ''
}

/** Runs the recipe's `stop` on its folder and removes everything. */
export async function removeJail(name: JailName, folder: string): Promise<void> {
  execFileSync(join(root, 'targets', name, 'stop'), [join(folder, 'recipe'), '--purge'], { env })
  await rm(folder, { recursive: true, force: true })
}

/** Runs a recipe's script without a promise of success. */
export function tryScript(name: JailName, script: 'start' | 'stop', ...words: readonly string[]): { readonly status: number | null, readonly stderr: string } {
  const { status, stderr } = spawnSync(join(root, 'targets', name, script), words, { env, encoding: 'utf8' })
  return { status, stderr }
}

/** @returns the processes whose root directory is below the folder */
export function processesBelow(folder: string): string[] {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).filter((pid) => {
    try { return readlinkSync(`/proc/${pid}/root`).startsWith(`${folder}/`) } catch { return false }
  })
}

/** Runs the suite against a target file, as a user would. @param more words for the command line */
export async function judge(target: string, folder: string, ...more: readonly string[]): Promise<Judged> {
  const args = [join(root, 'bin', 'mailspec.js'), 'run', '--target', target, '--report', join(folder, 'reports'), ...more]
  const ran = await new Promise<{ code: number, output: string }>((resolve) => {
    execFile(process.execPath, args, { cwd: folder, maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), output: stdout + stderr })
    })
  })
  const result = JSON.parse(await readFile(join(folder, 'reports', 'result.json'), 'utf8')) as { readonly scenarios: readonly Scenario[] }
  return { ...ran, scenarios: result.scenarios }
}

/** @returns the requirements that have a scenario with this outcome, in order, each once; of a MAY either outcome is a recorded choice */
export function requirementsWith({ scenarios }: Pick<Judged, 'scenarios'>, outcome: string): string[] {
  return [...new Set(scenarios.filter((scenario) => scenario.outcome === outcome && scenario.level !== 'MAY').map(({ requirement }) => requirement))].sort()
}
