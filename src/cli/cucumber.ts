import type { Envelope } from '@cucumber/messages'
import { loadConfiguration, loadSources, loadSupport, type IRunEnvironment, runCucumber } from '@cucumber/cucumber/api'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { PassThrough } from 'node:stream'
import { codeEnding, codeRoot, root } from '../root.ts'

/** Scenarios as they stand, or in the order of a seed. */
export type Order = 'defined' | `random:${string}`

type Support = Awaited<ReturnType<typeof runCucumber>>['support']

export interface CucumberChoice {
  /** Tag expression; '' runs everything. */
  readonly tags: string
  readonly parallel: number
  readonly order?: Order
  readonly onMessage: (envelope: Envelope) => void
}

/** Cucumber loads support code once in a process: a second loading would find every file in the module cache, and no step. */
let loaded: Promise<Support> | undefined

/** The handbook first: a server that fails it is told so before anything finer is judged. */
const inOrder = ['features/handbook/*.feature', 'features/rfc*/*.feature', 'features/sec/*.feature']

/** Feature files by each tag that stands in them. */
let filesByTag: ReadonlyMap<string, ReadonlySet<string>> | undefined

function readTags(): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>()
  for (const file of readdirSync(join(root, 'features'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.feature'))) {
    for (const [tag] of readFileSync(join(root, 'features', file), 'utf8').matchAll(/@[^\s()]+/g)) found.set(tag, (found.get(tag) ?? new Set()).add(`features/${file}`))
  }
  return found
}

/** @returns the feature files by each tag that stands in them, read once in a process */
export function featureTags(): ReadonlyMap<string, ReadonlySet<string>> {
  filesByTag ??= readTags()
  return filesByTag
}

/** Parsing every feature costs more than judging a few Rules: tags that only add to one another need no file without them. */
function pathsFor(tags: string): readonly string[] {
  const wanted = tags.match(/@[^\s()]+/g) ?? []
  if (wanted.length === 0 || /(?:^|[\s(])(?:not|and)[\s(]/.test(tags)) return inOrder
  const files = new Set(wanted.flatMap((tag) => [...(featureTags().get(tag) ?? [])]))
  const place = (file: string): number => ['handbook', 'rfc', 'sec'].findIndex((folder) => file.startsWith(`features/${folder}`))
  return files.size === 0 ? inOrder : [...files].sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1))
}

/** Runs the features against the bed in use. */
export async function runFeatures(choice: CucumberChoice): Promise<void> {
  const errors: string[] = []
  const environment = environmentFor(errors)
  const { runConfiguration } = await loadConfiguration({
    file: false,
    provided: {
      paths: [...pathsFor(choice.tags)], tags: choice.tags, parallel: choice.parallel === 1 ? 0 : choice.parallel,
      format: [], order: choice.order ?? 'defined',
    },
  }, environment)
  // Our progress and our summary stand on standard output, not Cucumber's.
  const formats = { ...runConfiguration.formats, stdout: join(root, 'bin', 'silent-formatter.js') }
  await runCucumber({ ...runConfiguration, formats, support: await supportCode() }, environment, choice.onMessage)
  if (errors.length > 0) throw new Error(errors.join(' '))
}

/** @returns whether any scenario has these tags */
export async function anySelected(tags: string): Promise<boolean> {
  const { plan } = await loadSources({ defaultDialect: 'en', paths: [...pathsFor(tags)], names: [], tagExpression: tags, order: 'defined' }, environmentFor([]))
  return plan.length > 0
}

/** @returns steps and hooks, loaded once in a process: a second load would find the files in Node's cache and define nothing */
export function supportCode(): Promise<Support> {
  loaded ??= loadSupport({
    sources: { defaultDialect: 'en', paths: [], names: [], tagExpression: '', order: 'defined' },
    support: { requireModules: codeEnding === '.ts' ? [join(root, 'bin', 'register.js')] : [], requirePaths: ['support', 'steps'].map((folder) => [relative(root, codeRoot), folder, '**', `*${codeEnding}`].filter((part) => part !== '').join('/')) },
  }, { cwd: root })
  return loaded
}

/** Cucumber's own words on standard error are faults of ours: parse errors, undefined steps. */
function environmentFor(errors: string[]): IRunEnvironment {
  const stderr = new PassThrough()
  stderr.on('data', (piece: Buffer) => errors.push(piece.toString('utf8').trim()))
  const stdout = new PassThrough()
  stdout.resume()
  return { cwd: root, stdout, stderr, env: { ...process.env, CUCUMBER_PUBLISH_QUIET: 'true' } }
}
