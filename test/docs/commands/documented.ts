import { blocksOf, pagePaths } from '../markdown.ts'

/** The commands that our pages tell somebody to type. */
export interface Command {
  readonly path: string
  readonly line: number
  /** Without its comment. */
  readonly text: string
  /** What its comment promises: `# exit 1`. */
  readonly promised: number | undefined
}

const shells: ReadonlySet<string> = new Set(['sh', 'console', 'bash', 'shell'])

/** A line may hold several commands; only what is joined by && can be told apart. */
function commandsOf(line: string, place: Pick<Command, 'path' | 'line'>): Command[] {
  const [, typed = '', comment = ''] = /^(?:\$ )?(.*?)(?:\s+(#\s.*))?$/.exec(line) ?? []
  const promised = /^# exit (\d+)(?! when)/.exec(comment)?.[1]
  return typed.split(' && ').filter((text) => text.trim() !== '').map((text) => ({ ...place, text: text.trim(), promised: promised === undefined ? undefined : Number(promised) }))
}

/** @returns every command of every page, page by page in the order in which they stand */
export function documentedCommands(): Map<string, Command[]> {
  const found = new Map<string, Command[]>()
  for (const path of pagePaths()) {
    const blocks = blocksOf(path).filter(({ language }) => shells.has(language))
    const commands = blocks.flatMap(({ text, line }) => text.replace(/\\\n\s*/g, '').split('\n').flatMap((one, i) => commandsOf(one, { path, line: line + 1 + i })))
    if (commands.length > 0) found.set(path, commands)
  }
  return found
}
