import type { QueueControl } from '../queue/operations.ts'
import { readConfiguration } from './configuration.ts'
import { has, readOptions, valueOf, type Options } from './options.ts'
import type { ToolSeams } from './seams.ts'

export interface ToolContext {
  /** Where main.cf is, unless -c says otherwise. */
  readonly configDirectory: string
  readonly seams: ToolSeams
  /** The queue of this process; without it the running server is asked through its socket. */
  readonly queue?: QueueControl
  /** What queue ids are read from when `-` is given; absent: standard input. */
  readonly stdin?: () => Promise<string>
}

/** A tool's options, with the configuration that holds for it. */
export interface Invocation {
  readonly options: Options
  readonly settings: ReadonlyMap<string, string>
  readonly queueDirectory: string
  readonly context: ToolContext
}

/**
 * Reads options and main.cf.
 *
 * @param spec option letters, usage text, exit status of fatal messages
 */
export function invoke(words: readonly string[], context: ToolContext, spec: { readonly letters: string; readonly usage: string; readonly code?: number }): Invocation {
  const options = readOptions(words, spec.letters, spec.usage, spec.code)
  const directory = valueOf(options, 'C') ?? valueOf(options, 'c') ?? context.configDirectory
  const settings = readConfiguration(directory, spec.code)
  // A -c that leads elsewhere means another queue than the one of this process.
  const elsewhere = (has(options, 'c') || has(options, 'C')) && directory !== context.configDirectory
  const { queue, ...without } = context
  const here = elsewhere || !queue ? without : context
  return { options, settings, queueDirectory: settings.get('queue_directory') ?? '', context: here }
}
