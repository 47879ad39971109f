import { createHash } from 'node:crypto'
import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import { isAbsolute, join, sep } from 'node:path'
import { jsonText } from './json.ts'

export const manifestName = 'manifest.json'

/** Size in octets and SHA-256 of one file of a run. */
interface FileEntry {
  readonly name: string
  readonly size: number
  readonly sha256: string
}

function entryOf(folder: string, name: string): FileEntry {
  const octets = readFileSync(join(folder, name))
  return { name, size: octets.length, sha256: createHash('sha256').update(octets).digest('hex') }
}

/** @returns `manifest.json`: every file of a run, as it was written. @param version of mailspec */
export function manifestOf(folder: string, names: readonly string[], version: string): string {
  return `${jsonText({ schema: 1, mailspec: version, files: names.map((name) => entryOf(folder, name)) }, 2)}\n`
}

/** Whoever made a manifest must not make us look elsewhere. */
const isInside = (name: string): boolean => name !== '' && !isAbsolute(name) && !name.split(/[\\/]/).includes('..')

function isEntry(value: unknown): value is FileEntry {
  const { name, size, sha256 } = (value ?? {}) as Partial<Record<string, unknown>>
  return typeof name === 'string' && isInside(name) && typeof size === 'number' && typeof sha256 === 'string'
}

/** @returns the entries; undefined when the text is no manifest */
function readEntries(text: string): readonly FileEntry[] | undefined {
  try {
    const { schema, files } = (JSON.parse(text) ?? {}) as { readonly schema?: unknown; readonly files?: unknown }
    return schema === 1 && Array.isArray(files) && files.every(isEntry) ? files : undefined
  } catch {
    return undefined
  }
}

/** Links and folders are no files of a run. @returns what is wrong with it; undefined when nothing is */
function wrongWith(folder: string, { name, size, sha256 }: FileEntry): string | undefined {
  const found = lstatSync(join(folder, name), { throwIfNoEntry: false })
  if (found === undefined) return `missing  ${name}`
  if (!found.isFile()) return `changed  ${name}: is no file`
  const now = entryOf(folder, name)
  if (now.size !== size) return `changed  ${name}: ${now.size} octets, not ${size}`
  return now.sha256 === sha256 ? undefined : `changed  ${name}: SHA-256 is ${now.sha256}, not ${sha256}`
}

/** What a check of a folder found. */
export interface Checked {
  readonly files: number
  /** Of the manifest itself, to be compared with one that was kept elsewhere; '' when there is none. */
  readonly sha256: string
  /** One line for each file that is changed, missing or extra. */
  readonly wrong: readonly string[]
}

/**
 * Compares a folder with its manifest.
 * @param mayStand whether a file that the manifest does not name is none of the run's business
 */
export function checkManifest(folder: string, mayStand: (name: string) => boolean = () => false): Checked {
  const text = lstatSync(join(folder, manifestName), { throwIfNoEntry: false })?.isFile() === true ? readFileSync(join(folder, manifestName)) : undefined
  if (text === undefined) return { files: 0, sha256: '', wrong: [`missing  ${manifestName}`] }
  const sha256 = createHash('sha256').update(text).digest('hex')
  const entries = readEntries(text.toString('utf8'))
  if (entries === undefined) return { files: 0, sha256, wrong: [`changed  ${manifestName}: is no manifest of mailspec`] }
  const known = new Set([manifestName, ...entries.map(({ name }) => name)])
  const present = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) => join(parentPath, name).slice(join(folder, sep).length).split(sep).join('/'))
  const extra = present.filter((name) => !known.has(name) && !mayStand(name)).sort().map((name) => `extra    ${name}`)
  return { files: entries.length, sha256, wrong: [...entries.map((entry) => wrongWith(folder, entry)).filter((line) => line !== undefined), ...extra] }
}
