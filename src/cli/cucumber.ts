import type { Envelope } from '@cucumber/messages'
import { loadConfiguration, type IRunEnvironment, runCucumber } from '@cucumber/cucumber/api'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { root } from './root.ts'

type Support = Awaited<ReturnType<typeof runCucumber>>['support']

export interface CucumberChoice {
  /** Tag expression; '' runs everything. */
  readonly tags: string
  readonly parallel: number
  /** Feature files or globs, in the order in which they run. */
  readonly paths?: readonly string[]
  readonly onMessage: (envelope: Envelope) => void
}

/** Cucumber loads support code once in a process: a second loading would find every file in the module cache, and no step. */
let loaded: Support | undefined

/** The handbook first: a server that fails it is told so before anything finer is judged. */
const inOrder = ['features/handbook/*.feature', 'features/rfc*/*.feature', 'features/sec/*.feature']

/** Runs the features against the bed in use. */
export async function runFeatures(choice: CucumberChoice): Promise<void> {
  const errors: string[] = []
  const environment = environmentFor(errors)
  const { runConfiguration } = await loadConfiguration({
    file: false,
    provided: {
      paths: [...(choice.paths ?? inOrder)], tags: choice.tags, parallel: choice.parallel === 1 ? 0 : choice.parallel,
      require: ['support/**/*.ts', 'steps/**/*.ts'], requireModule: [join(root, 'bin', 'register.js')],
      format: [],
    },
  }, environment)
  // Our progress and our summary stand on standard output, not Cucumber's.
  const formats = { ...runConfiguration.formats, stdout: join(root, 'bin', 'silent-formatter.js') }
  const { support } = await runCucumber({ ...runConfiguration, formats, ...(loaded === undefined ? {} : { support: loaded }) }, environment, choice.onMessage)
  loaded = support
  if (errors.length > 0) throw new Error(errors.join(' '))
}

/** Cucumber's own words on standard error are faults of ours: parse errors, undefined steps. */
function environmentFor(errors: string[]): IRunEnvironment {
  const stderr = new PassThrough()
  stderr.on('data', (piece: Buffer) => errors.push(piece.toString('utf8').trim()))
  const stdout = new PassThrough()
  stdout.resume()
  return { cwd: root, stdout, stderr, env: { ...process.env, CUCUMBER_PUBLISH_QUIET: 'true' } }
}
