import { execFile, spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { promisify } from 'node:util'

const recipe = resolve(__dirname, '../../targets/postfix')
const path = '/usr/sbin:/usr/bin:/sbin:/bin'
const run = promisify(execFile)

/** @returns why the Postfix recipe cannot be started here; undefined when it can */
export function recipeTrouble(): string | undefined {
  if (process.getuid?.() !== 0) return 'Postfix has to be started by root'
  const missing = ['postfix', 'dovecot', 'openssl', 'perl', 'setpriv'].filter((tool) => spawnSync('/bin/sh', ['-c', `command -v ${tool}`], { env: { PATH: path } }).status !== 0)
  return missing.length === 0 ? undefined : `not installed: ${missing.join(', ')}`
}

/** Starts a private Postfix below a new folder. @returns the path of its target file */
export async function startRecipe(folder: string, ...settings: readonly string[]): Promise<string> {
  const { stdout } = await run(resolve(recipe, 'start'), [folder, ...settings], { env: { ...process.env, PATH: path } })
  return stdout.trim().split('\n').at(-1) ?? ''
}

export async function stopRecipe(folder: string): Promise<void> {
  await run(resolve(recipe, 'stop'), [folder, '--purge'], { env: { ...process.env, PATH: path } })
}
