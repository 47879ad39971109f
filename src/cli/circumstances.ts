import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, realpathSync } from 'node:fs'
import { arch, platform } from 'node:os'
import { join, relative, sep } from 'node:path'
import { siteOf } from '../manual/site.ts'
import { type Circumstances, type FolderDigest, serviceNote } from '../report/circumstances.ts'
import type { Bed } from '../target/bed.ts'
import { describeTarget } from '../target/describe.ts'
import { serviceNames } from '../target/target.ts'
import { type Project, shown } from '../project/project.ts'
import { root } from './root.ts'
import { project } from './specification.ts'

/** @returns what `cd FOLDER; find . -name '*ENDING' | LC_ALL=C sort | xargs sha256sum | sha256sum` prints, so that anybody can do it again */
export function folderDigest(folder: string, ending: string): FolderDigest {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith(ending)).map((path) => path.split(sep).join('/'))
  return digestOf(folder, paths)
}

function digestOf(folder: string, paths: string[]): FolderDigest {
  const sorted = paths.sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
  const digest = createHash('sha256')
  for (const path of sorted) digest.update(`${createHash('sha256').update(readFileSync(join(folder, path))).digest('hex')}  ./${path}\n`)
  return { files: sorted.length, sha256: digest.digest('hex') }
}

function git(args: readonly string[]): Promise<string | undefined> {
  return new Promise((resolve) => {
    execFile('git', ['--no-optional-locks', '-C', root, ...args], { timeout: 5000 }, (error, stdout) => {
      resolve(error === null ? stdout.trim() : undefined)
    })
  })
}

/** @returns the commit of this checkout, and whether files differ from it; undefined when it is none, or git is not there */
async function commitHere(): Promise<string | undefined> {
  const [place, changes] = await Promise.all([git(['rev-parse', '--show-toplevel', 'HEAD']), git(['status', '--porcelain', '--untracked-files=no'])])
  const [top = '', commit] = place?.split('\n') ?? []
  // Installed below somebody else's repository, its commit would say nothing about us.
  if (commit === undefined || top !== realpathSync(root)) return undefined
  return changes === '' ? commit : `${commit} with local changes`
}

export interface Chosen {
  readonly only?: readonly string[]
  readonly strict: boolean
  readonly order: string
  readonly parallel: number
  readonly defect?: readonly string[]
}

/** @returns which project stands beside ours, and what its files were */
function projectNote({ folder, features, ledger, code }: Project): string {
  const { files, sha256 } = digestOf(folder, [...features, ...ledger, ...code].map((path) => relative(folder, path).split(sep).join('/')))
  return `${shown(folder) || '.'} (${files} files of features, requirements, support and steps, SHA-256 ${sha256})`
}

function optionsOf({ only = [], strict, order, parallel, defect = [] }: Chosen): Record<string, string> {
  const own = project()
  return {
    ...(own === undefined ? {} : { '--project': projectNote(own) }),
    ...(only.length === 0 ? {} : { '--only': only.join(', ') }), ...(defect.length === 0 ? {} : { '--defect': defect.join(', ') }), ...(strict ? { '--strict': 'yes' } : {}),
    ...(order === 'defined' ? {} : { '--order': order }), ...(parallel === 1 ? {} : { '--parallel': String(parallel) }),
  }
}

/** Notes with what a run is made and on what. To be asked before it begins: files may change meanwhile. */
export async function circumstancesOf({ target, facts }: Bed, chosen: Chosen): Promise<Circumstances> {
  const commit = commitHere()
  const [features, ledger] = [folderDigest(join(root, 'features'), '.feature'), folderDigest(join(root, 'requirements'), '.yaml')]
  const services = serviceNames.flatMap((name) => (facts[name] === undefined ? [] : [[name, serviceNote(facts[name])] as const]))
  const known = await commit
  return {
    node: process.version, system: `${platform()} ${arch()}`, ...(known === undefined ? {} : { commit: known }), features, ledger,
    options: optionsOf(chosen), settings: describeTarget(target), services: Object.fromEntries(services), site: siteOf(target),
  }
}
