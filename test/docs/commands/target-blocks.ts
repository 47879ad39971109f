import { parseDocument } from 'yaml'
import { targetSchema } from '../../../src/target/schema.ts'
import { blocksOf, read } from '../markdown.ts'

/** The target files that a page shows. */

/** A target file as a page shows it, fragments that follow it put behind it. */
export interface Shown {
  readonly name: string
  readonly text: string
}

type Mapping = Readonly<Record<string, unknown>>

/** @returns the YAML as a mapping of keys of a target file; undefined for other YAML */
export function asTarget(text: string): Mapping | undefined {
  const value: unknown = parseDocument(text.replace(/(?<!")\$\{(\w+)\}/g, 'IN-$1')).toJS()
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const known = Object.keys(targetSchema.shape)
  return Object.keys(value).some((key) => known.includes(key)) ? value as Mapping : undefined
}

/** The name in the block's first line, or at the end of the sentence before it. */
function nameOf(path: string, line: number, text: string): string | undefined {
  const before = read(path).split('\n').slice(0, line - 1).reverse().find((one) => one !== '') ?? ''
  return /^# (\S+\.yaml)\n/.exec(text)?.[1] ?? /`(\S+\.yaml)`:$/.exec(before)?.[1]
}

/** @param upTo only what stands before this line */
export function targetsShown(path: string, upTo = Infinity): Shown[] {
  const shown: { name: string; text: string }[] = []
  for (const { line, text } of blocksOf(path).filter(({ language, line: at }) => language === 'yaml' && at < upTo)) {
    if (asTarget(text) === undefined) continue
    const name = nameOf(path, line, text)
    const last = shown.at(-1)
    if (name !== undefined) shown.push({ name, text })
    else if (last !== undefined) last.text += `\n${text}`
  }
  return shown
}
