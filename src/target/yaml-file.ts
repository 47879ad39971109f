import { isMap, LineCounter, parseDocument, type Document } from 'yaml'
import type { z } from 'zod'
import { UsageError } from './usage-error.ts'

/** Says where a key stands: `target.yaml:4: account.password`. */
export type Place = (path: readonly PropertyKey[]) => string

/**
 * Parses a YAML file that a person wrote.
 * @param file its name, for messages
 * @throws UsageError naming file and line for what is no YAML
 */
export function parseYaml(file: string, text: string): { readonly document: Document; readonly place: Place } {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const broken = document.errors[0]
  if (broken !== undefined) throw new UsageError(`${file}:${lines.linePos(broken.pos[0]).line}: not valid YAML (${broken.message.split('\n')[0]?.replace(/ at line.*/, '')})`)
  return { document, place: (path) => `${file}:${lineOf(document, lines, path)}: ${path.length === 0 ? 'the file' : path.join('.')}` }
}

function lineOf(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const parent: unknown = depth === 1 ? document.contents : document.getIn(path.slice(0, depth - 1), true)
    const pair = isMap(parent) ? parent.items.find((item) => String(item.key) === String(path[depth - 1])) : undefined
    const range = (pair?.key as { range?: [number, number, number] } | undefined)?.range ?? (document.getIn(path.slice(0, depth), true) as { range?: [number, number, number] } | undefined)?.range
    if (range !== undefined) return lines.linePos(range[0]).line
  }
  return 1
}

/** @returns one line about what a schema found. @param kind of file, as `a target file` */
export function explain(issue: z.core.$ZodIssue | undefined, place: Place, kind: string): string {
  if (issue === undefined) return place([])
  if (issue.code === 'unrecognized_keys') return `${place([...issue.path, issue.keys[0] ?? ''])} is not a key of ${kind}: remove it or mend its spelling`
  return `${place(issue.path)} ${issue.code === 'invalid_type' ? issue.message.replace(/^Invalid input: /, 'is wrong: ') : issue.message}`
}
