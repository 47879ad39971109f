import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.ts'
import { project } from './specification.ts'

/** The handbook first: a server that fails it is told so before anything finer is judged. What stands beside ours comes last. */
const inOrder = ['features/handbook/*.feature', 'features/rfc*/*.feature', 'features/sec/*.feature']

/** Feature files by each tag that stands in them. */
let filesByTag: ReadonlyMap<string, ReadonlySet<string>> | undefined

function readTags(): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>()
  const note = (path: string, text: string): void => {
    for (const [tag] of text.matchAll(/@[^\s()]+/g)) found.set(tag, (found.get(tag) ?? new Set()).add(path))
  }
  for (const file of readdirSync(join(root, 'features'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.feature'))) {
    note(`features/${file}`, readFileSync(join(root, 'features', file), 'utf8'))
  }
  for (const file of project()?.features ?? []) note(literally(file), readFileSync(file, 'utf8'))
  return found
}

/** Cucumber takes paths for patterns. */
export function literally(path: string): string {
  return path.replace(/[?*()[\]{}]/g, '[$&]')
}

/** @returns the feature files by each tag that stands in them, read once in a process */
export function featureTags(): ReadonlyMap<string, ReadonlySet<string>> {
  filesByTag ??= readTags()
  return filesByTag
}

/** Parsing every feature costs more than judging a few Rules: tags that only add to one another need no file without them. */
export function pathsFor(tags: string): readonly string[] {
  const all = [...inOrder, ...(project()?.features.map(literally) ?? [])]
  const wanted = tags.match(/@[^\s()]+/g) ?? []
  if (wanted.length === 0 || /(?:^|[\s(])(?:not|and)[\s(]/.test(tags)) return all
  const files = new Set(wanted.flatMap((tag) => [...(featureTags().get(tag) ?? [])]))
  const folders = ['features/handbook', 'features/rfc', 'features/sec', '']
  const place = (file: string): number => folders.findIndex((folder) => file.startsWith(folder))
  return files.size === 0 ? all : [...files].sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1))
}
