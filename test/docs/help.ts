import { mailspec } from '../cli/command.ts'

/** What `--help` tells of a command. */
export interface Help {
  readonly name: string
  /** As `DIR...`, without brackets. */
  readonly places: readonly string[]
  /** As `--target FILE`. */
  readonly options: readonly string[]
  /** As `--report`: `reports`. */
  readonly defaults: ReadonlyMap<string, string>
  readonly commands: readonly string[]
  /** One of Postfix's tools, whose flags are theirs, and which have no help. */
  readonly tool: boolean
}

async function helpOf(words: readonly string[]): Promise<Help> {
  const { out } = await mailspec(...words, '--help')
  const usage = /^Usage: mailspec *(.*)$/m.exec(out)?.[1] ?? ''
  const part = (title: string): string[] => (out.split(`\n${title}:\n`)[1]?.split('\n\n')[0] ?? '').replace(/\n {3,}/g, ' ').split('\n')
  return {
    name: words.join(' '),
    places: usage.split(' ').slice(words.length).filter((word) => /[A-Z]{2}/.test(word)).map((word) => word.replace(/^[<[](.*)[>\]]$/, '$1')),
    options: part('Options').flatMap((line) => {
      const [, name, value] = /^ {2}(?:-\w, )?(--[a-z-]+)(?: <(\S+)>)?/.exec(line) ?? []
      return name === undefined || ['--help', '--version'].includes(name) ? [] : [value === undefined ? name : `${name} ${value}`]
    }),
    defaults: new Map(part('Options').flatMap((line) => {
      const [, name = '', value] = /^ {2}(--[a-z-]+).*\(default: "?([^")]+)"?\)/.exec(line) ?? []
      return value === undefined ? [] : [[name, value]]
    })),
    commands: part('Commands').flatMap((line) => /^ {2}([a-z]+)/.exec(line)?.[1] ?? []).filter((name) => name !== 'help'),
    tool: false,
  }
}

/** @returns every command, and every command of a command */
export async function allHelp(): Promise<Help[]> {
  const { commands } = await helpOf([])
  const found: Help[] = []
  for (const command of commands) {
    const help = await helpOf([command])
    found.push(help)
    for (const below of help.commands) {
      const tool = command === 'mta' && below !== 'start'
      found.push(tool ? { name: `${command} ${below}`, places: [], options: [], defaults: new Map(), commands: [], tool } : await helpOf([command, below]))
    }
  }
  return found
}
