import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { shown } from '../project/project.ts'
import { UsageError } from '../target/usage-error.ts'
import { exitCodes } from '../verdict/verdict.ts'
import { editorSettings } from './editor.ts'
import { root } from './root.ts'
import type { Terminal } from './terminal.ts'

/** The sample project, which is what a new one begins as. */
const sample = join(root, 'docs', 'sample')

/** @returns the text of each file of a new project, by its path */
async function filesOfNew(): Promise<Map<string, string>> {
  const paths = readdirSync(sample, { recursive: true, encoding: 'utf8' }).filter((path) => statSync(join(sample, path)).isFile()).sort()
  return new Map([
    ...paths.map((path) => [path, readFileSync(join(sample, path), 'utf8')] as const),
    // npm packs no .gitignore; the words of the phrases are those of this version.
    ['.gitignore', 'node_modules/\nreports/\nmailspec-report/\n'],
    [join('.vscode', 'settings.json'), await editorSettings()],
  ])
}

/**
 * `mailspec init [DIR]`: a folder with a specification of one's own, which runs at once.
 * @returns 0
 * @throws UsageError when one of the files is there already, and none is written then
 */
export async function init(folder: string, terminal: Terminal): Promise<number> {
  const files = await filesOfNew()
  const there = [...files.keys()].find((path) => existsSync(join(folder, path)))
  if (there !== undefined) throw new UsageError(`${join(folder, there)}: is there already, and init overwrites nothing: move it away, or name another folder`)
  for (const [path, text] of files) write(join(folder, path), text)
  const name = shown(resolve(folder)) || '.'
  terminal.out(`${files.size} files in ${name}. Your Rules on the included MTA:  mailspec run --project ${name} --only house\n`)
  terminal.out(`Your server: say in ${join(name, 'target.yaml')} where it is, then:  mailspec run --project ${name} --target ${join(name, 'target.yaml')}\n`)
  terminal.out(`Your own Rules: ${join(name, 'README.md')} tells where they stand; the job for CI is in ${join(name, '.github', 'workflows', 'mailspec.yml')}\n`)
  return exitCodes.sound
}

function write(file: string, text: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text, { flag: 'wx' })
  } catch (error) {
    throw new UsageError(`${file}: cannot be written (${(error as NodeJS.ErrnoException).code}): name another folder`)
  }
}
