import { type FSWatcher, statSync, watch } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** Editors write a file in several steps (a copy beside it, a rename): what comes within so many milliseconds is one change. */
const settlesAfterMs = 50

/** What editors leave beside a file, and what is nobody's source. */
const passing = /(?:^|[/\\])(?:\.[^/\\]*|node_modules|[^/\\]*(?:~|\.sw.|\.tmp))(?:$|[/\\])/

/** Changes of files, gathered until somebody asks for them. */
export class Changes {
  readonly #watchers: FSWatcher[]
  readonly #changed = new Set<string>()
  #tell: (() => void) | undefined
  #timer: NodeJS.Timeout | undefined

  /** @param paths folders, with all that is in them, and files; one that is not there is left out */
  constructor(paths: readonly string[]) {
    this.#watchers = paths.flatMap((path) => {
      const found = statSync(path, { throwIfNoEntry: false })
      if (found === undefined) return []
      // A file that is replaced is another file: its folder is watched for the name.
      if (!found.isDirectory()) return [watch(dirname(path), (_, name) => { if (name === basename(path)) this.#note(path) })]
      return [watch(path, { recursive: true }, (_, name) => { if (name !== null && !passing.test(name)) this.#note(join(path, name)) })]
    })
  }

  /** @returns the files that have changed since it was last asked, when there are any; never after close */
  async next(): Promise<readonly string[]> {
    if (this.#changed.size === 0 || this.#timer !== undefined) await new Promise<void>((resolve) => { this.#tell = resolve })
    const changed = [...this.#changed]
    this.#changed.clear()
    return changed
  }

  close(): void {
    clearTimeout(this.#timer)
    for (const watcher of this.#watchers) watcher.close()
  }

  #note(path: string): void {
    this.#changed.add(path)
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.#timer = undefined
      this.#tell?.()
    }, settlesAfterMs)
  }
}
