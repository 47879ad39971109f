import type { Command } from 'commander'

/** What a shell completes: a command with its long options. */
export interface Completed {
  readonly name: string
  readonly options: readonly string[]
}

export const shells = ['bash', 'zsh', 'fish'] as const
export type Shell = (typeof shells)[number]

/** @returns the commands of a program, each with its long options */
export function completedOf(program: Command): Completed[] {
  return program.commands.map((command) => ({ name: command.name(), options: [...command.options.flatMap(({ long }) => long ?? []), '--help'] }))
}

/** @returns the text that a shell reads to complete our commands and options; files are completed where neither fits */
export function completionScript(shell: Shell, commands: readonly Completed[]): string {
  if (shell === 'fish') return fish(commands)
  return shell === 'bash' ? bash(commands) : `autoload -U +X bashcompinit && bashcompinit\n${bash(commands)}`
}

function bash(commands: readonly Completed[]): string {
  return [
    '_mailspec() {',
    '  local word="${COMP_WORDS[COMP_CWORD]}" words=""',
    `  if [ "$COMP_CWORD" -eq 1 ]; then words="${commands.map(({ name }) => name).join(' ')}"`,
    '  else case "${COMP_WORDS[1]}" in',
    ...commands.map(({ name, options }) => `    ${name}) words="${options.join(' ')}" ;;`),
    '  esac; fi',
    '  COMPREPLY=($(compgen -W "$words" -- "$word"))',
    '}',
    'complete -o default -F _mailspec mailspec',
    '',
  ].join('\n')
}

function fish(commands: readonly Completed[]): string {
  return [
    ...commands.map(({ name }) => `complete -c mailspec -n __fish_use_subcommand -a ${name}`),
    ...commands.flatMap(({ name, options }) => options.map((option) => `complete -c mailspec -n '__fish_seen_subcommand_from ${name}' -l ${option.slice(2)}`)),
    '',
  ].join('\n')
}
