import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Our Markdown, as far as tests have to read it. */

export const root = join(__dirname, '..', '..')

/** @returns every page of ours, relative to the root, in order */
export function pagePaths(): string[] {
  const below = (folder: string): string[] => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path))
  const here = readdirSync(root).filter((name) => existsSync(join(root, name)))
  const folders = ['docs', 'requirements', 'targets', 'templates', 'features', 'src', 'bench']
  return [...here, ...folders.flatMap(below)].filter((path) => path.endsWith('.md') && !path.includes('node_modules')).sort()
}

export const read = (path: string): string => readFileSync(join(root, path), 'utf8')

export interface Block {
  readonly path: string
  readonly line: number
  readonly language: string
  readonly text: string
}

/** @returns the fenced blocks of a page */
export function blocksOf(path: string): Block[] {
  const blocks: Block[] = []
  let open: { line: number; language: string; lines: string[] } | undefined
  for (const [i, line] of read(path).split('\n').entries()) {
    const fence = /^```(\S*)/.exec(line)
    if (fence === null) open?.lines.push(line)
    else if (open === undefined) open = { line: i + 1, language: fence[1] ?? '', lines: [] }
    else {
      blocks.push({ path, line: open.line, language: open.language, text: open.lines.join('\n') })
      open = undefined
    }
  }
  return blocks
}

/** @returns the page without its fenced blocks, lines staying where they are */
export function prose(path: string): string {
  let inside = false
  return read(path).split('\n').map((line) => {
    const fence = line.startsWith('```')
    if (fence) inside = !inside
    return fence || inside ? '' : line
  }).join('\n')
}

/** The anchor that GitHub makes of a heading: https://github.com/gjtorikian/html-pipeline/blob/v2.14.0/lib/html/pipeline/toc_filter.rb */
function slug(heading: string): string {
  const shown = heading.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/`/g, '')
  return shown.toLowerCase().replace(/[^\p{L}\p{N}\p{M}\p{Pc} -]/gu, '').replace(/ /g, '-')
}

/** @returns what can be linked to in a page */
export function anchorsOf(path: string): Set<string> {
  const seen = new Map<string, number>()
  const headings = [...prose(path).matchAll(/^#{1,6} (.*?) *#*$/gm)].map((match) => {
    const name = slug(match[1] ?? '')
    const times = seen.get(name) ?? 0
    seen.set(name, times + 1)
    return times === 0 ? name : `${name}-${times}`
  })
  return new Set([...headings, ...[...prose(path).matchAll(/<a id="([^"]+)">/g)].map((match) => match[1] ?? '')])
}
