export interface CommandResult {
  /** Exit status. */
  readonly code: number
  readonly stdout: string
  readonly stderr: string
  /** Standard output undecoded, where the runner has it; message content need not be UTF-8. */
  readonly octets?: Buffer
}

/** Runs one tool to its end; argv[0] is its name. Rejects with ToolMissing when it cannot be started, ToolTimeout when it does not end. */
export type CommandRunner = (argv: readonly string[]) => Promise<CommandResult>

/** @returns the word as a POSIX shell reads it back (Shell Command Language §2.2.2) */
export function shellWord(word: string): string {
  return /^[A-Za-z0-9_@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`
}

/**
 * The command behind a prefix. ssh hands its words to a shell on the other side (ssh(1)), so they are quoted for it; other prefixes get them as they are.
 * @param exec prefix words, e.g. `['ssh', 'mx1', 'sudo']` or `['docker', 'exec', 'mx']`; empty for this host
 */
export function withPrefix(exec: readonly string[], argv: readonly string[]): readonly string[] {
  const first = exec[0]?.split('/').at(-1)
  return [...exec, ...(first === 'ssh' ? argv.map(shellWord) : argv)]
}
