import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import type { FeatureFile } from '../spec/feature.ts'
import { parseFeature } from '../spec/parse.ts'
import { UsageError } from '../target/usage-error.ts'

/** A folder with a specification of somebody's own, which is judged beside ours (docs/how-to/your-own-specification.md). */
export interface Project {
  /** Without links, as Node names the files in it. */
  readonly folder: string
  /** Absolute paths, in order: of features, of code (support before steps), of ledger files. */
  readonly features: readonly string[]
  readonly code: readonly string[]
  readonly ledger: readonly string[]
}

const codeFile = /\.(?:js|cjs|ts|cts)$/

/** @returns a path as the user would write it from where they stand; absolute when it lies elsewhere */
export function shown(path: string): string {
  const near = relative(process.cwd(), path)
  return (near.startsWith('..') ? path : near).split(sep).join('/')
}

function filesIn(folder: string, wanted: RegExp): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => wanted.test(path) && !/(?:^|[\\/])node_modules[\\/]/.test(path)).sort().map((path) => join(folder, path))
}

function folderOf(named: string): string {
  const folder = resolve(named)
  if (!(statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false)) throw new UsageError(`--project ${named}: is no folder (mailspec init ${named} makes one)`)
  return realpathSync(folder)
}

/** @returns what stands in the folder of a project, unread. @throws UsageError for what is none, and for step files that cannot be loaded */
export function openProject(named: string): Project {
  const folder = folderOf(named)
  const features = filesIn(join(folder, 'features'), /\.feature$/)
  if (features.length === 0) throw new UsageError(`--project ${named}: holds no features/*.feature (mailspec init ${named} writes one)`)
  const files = ['support', 'steps'].flatMap((name) => filesIn(join(folder, name), /\.[mc]?[jt]s$/)).filter((path) => !/\.d\.[mc]?ts$/.test(path))
  const module = files.find((path) => !codeFile.test(path))
  if (module !== undefined) throw new UsageError(`${shown(module)}: steps are loaded by require: name the file .cjs or .ts, and write it as a CommonJS module`)
  const ledger = filesIn(join(folder, 'requirements'), /^[^\\/]+\.ya?ml$/)
  const misnamed = ledger.find((path) => path.endsWith('.yml'))
  if (misnamed !== undefined) throw new UsageError(`${shown(misnamed)}: ledger files end in .yaml: rename it`)
  return { folder, features, code: files, ledger }
}

/** @returns the features of a project. @throws UsageError naming file and line of what is no Gherkin */
export function projectFeatures({ folder, features }: Pick<Project, 'folder' | 'features'>): FeatureFile[] {
  return features.map((path) => {
    try {
      return parseFeature(relative(join(folder, 'features'), path).split(sep).join('/'), readFileSync(path, 'utf8'), shown(path))
    } catch (error) {
      throw new UsageError(`${shown(path)}${whereAndWhat(error as Error)}`)
    }
  })
}

/** The parser's first finding: `(3:5): expected: #EOF, #Comment, got 'Scenaro: x'`. */
function whereAndWhat(error: Error): string {
  const [, line, what = ''] = /\((\d+):\d+\): ([^\n]*)/.exec(error.message) ?? []
  if (line === undefined) return `: is no Gherkin (${error.message.split('\n')[0]})`
  return `:${line}: is no Gherkin: ${what.replace(/^expected: .*, got '/, '\'')}${/, got '/.test(what) ? ' cannot stand here' : ''}`
}
