import { readFileSync } from 'node:fs'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { MtaSettings } from '../settings.ts'
import { defaultValues, effectiveValues } from './parameters.ts'
import { ToolFatal } from './result.ts'

/**
 * Writes `etc/main.cf` below the MTA's folder: the settings that differ from the defaults, under
 * Postfix's names, and no passwords.
 *
 * @returns the configuration directory, for the tools' -c
 */
export async function writeConfiguration(settings: MtaSettings): Promise<string> {
  const directory = join(settings.directory, 'etc')
  const defaults = defaultValues()
  const lines = [...effectiveValues(settings)].flatMap(([name, value]) => (defaults.get(name) === value ? [] : [`${name} = ${value}\n`]))
  await mkdir(directory, { recursive: true })
  // Renamed into place, for a tool may read it at this moment.
  await writeFile(join(directory, 'main.cf.tmp'), lines.join(''))
  await rename(join(directory, 'main.cf.tmp'), join(directory, 'main.cf'))
  return directory
}

/**
 * Reads the `name = value` lines of main.cf.
 *
 * @param code exit status of the tool when the file cannot be opened
 * @throws {ToolFatal}
 */
export function readConfiguration(directory: string, code = 1): ReadonlyMap<string, string> {
  const path = join(directory, 'main.cf')
  const text = readText(path, code)
  const entries = text.split('\n').flatMap((line): [string, string][] => {
    const match = /^([A-Za-z0-9_]+)\s*=\s*(.*?)\s*$/.exec(line)
    return match ? [[match[1] ?? '', match[2] ?? '']] : []
  })
  const settings = new Map(entries)
  if (!settings.has('queue_directory')) throw new ToolFatal(`${path}: queue_directory is not set`, code)
  return settings
}

function readText(path: string, code: number): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new ToolFatal(`open ${path}: ${systemMessage(error as NodeJS.ErrnoException)}`, code)
  }
}

/** The words of strerror(3) for the errors a tool meets. */
export function systemMessage(error: NodeJS.ErrnoException): string {
  const messages: Readonly<Record<string, string>> = { ENOENT: 'No such file or directory', EACCES: 'Permission denied', EISDIR: 'Is a directory', ENOTDIR: 'Not a directory' }
  return messages[error.code ?? ''] ?? error.message
}
