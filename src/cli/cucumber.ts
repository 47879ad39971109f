import type { Envelope } from '@cucumber/messages'
import { loadConfiguration, loadSources, loadSupport, type IRunEnvironment, runCucumber } from '@cucumber/cucumber/api'
import { join, posix, relative, resolve, sep } from 'node:path'
import { PassThrough } from 'node:stream'
import { type Project, shown } from '../project/project.ts'
import { codeEnding, codeRoot, root } from '../root.ts'
import { literally, pathsFor } from './feature-paths.ts'
import type { Library } from './project-code.ts'
import { project } from './specification.ts'

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
  await runCucumber({ ...runConfiguration, formats, support: await supportCode() }, environment, withPlaces(choice.onMessage, project()))
  if (errors.length > 0) throw new Error(errors.join(' '))
}

/** @returns whether any scenario has these tags */
export async function anySelected(tags: string): Promise<boolean> {
  const { plan } = await loadSources({ defaultDialect: 'en', paths: [...pathsFor(tags)], names: [], tagExpression: tags, order: 'defined' }, environmentFor([]))
  return plan.length > 0
}

/** @returns steps and hooks, loaded once in a process: a second load would find the files in Node's cache and define nothing */
export function supportCode(): Promise<Support> {
  const own = project()
  loaded ??= own === undefined ? load([], []) : loadWithProject(own)
  return loaded
}

function load(requireModules: readonly string[], code: readonly string[]): Promise<Support> {
  const ours = ['support', 'steps'].map((folder) => posix.join(relative(root, codeRoot).split(sep).join('/'), folder, '**', `*${codeEnding}`))
  return loadSupport({
    sources: { defaultDialect: 'en', paths: [], names: [], tagExpression: '', order: 'defined' },
    support: {
      requireModules: [...(codeEnding === '.ts' ? [join(root, 'bin', 'register.js')] : []), ...requireModules],
      requirePaths: [...ours, ...code.map(literally)],
    },
  }, { cwd: root })
}

/** Own steps stand beside ours. @throws UsageError for code that cannot be loaded, and for steps without one phrase of their own */
async function loadWithProject(own: Project): Promise<Support> {
  const { checkPhrases, loadingError } = await import('./project-code.ts')
  const { typescriptLoader } = await import('../project/typescript.ts')
  const modules = [join(codeRoot, 'src', 'project', `resolve${codeEnding}`), ...typescriptLoader(own)]
  const library = await load(modules, own.code).catch((error: unknown) => {
    throw loadingError(error, own)
  })
  checkPhrases(library as unknown as Library, own, root)
  return library
}

/** Files of a project are named as its user would, not from where we stand. */
function withPlaces(onMessage: CucumberChoice['onMessage'], own: Project | undefined): CucumberChoice['onMessage'] {
  if (own === undefined) return onMessage
  const place = <T extends { readonly uri?: string }>(one: T): T => {
    const path = resolve(root, one.uri ?? '')
    return path.startsWith(own.folder + sep) ? { ...one, uri: shown(path) } : one
  }
  return ({ source, gherkinDocument, pickle, ...rest }) => {
    onMessage({
      ...rest, ...(source === undefined ? {} : { source: place(source) }), ...(gherkinDocument === undefined ? {} : { gherkinDocument: place(gherkinDocument) }),
      ...(pickle === undefined ? {} : { pickle: place(pickle) }),
    })
  }
}

/** Cucumber's own words on standard error are faults of ours: parse errors, undefined steps. */
function environmentFor(errors: string[]): IRunEnvironment {
  const stderr = new PassThrough()
  stderr.on('data', (piece: Buffer) => errors.push(piece.toString('utf8').trim()))
  const stdout = new PassThrough()
  stdout.resume()
  return { cwd: root, stdout, stderr, env: { ...process.env, CUCUMBER_PUBLISH_QUIET: 'true' } }
}
