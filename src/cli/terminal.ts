/** Where a command writes; tests bring their own. Whoever writes makes text from outside printable first. */
export interface Terminal {
  out(text: string): void
  err(text: string): void
  /** Whether a line can be written over. */
  readonly live: boolean
  /** How wide it is, where that is known; it may change. */
  readonly columns?: number
  readonly colour: boolean
  /** The clock; the machine's when absent. */
  readonly now?: () => Date
}

/** @returns the day, UTC, as 2027-03-01 */
export function today({ now = () => new Date() }: Terminal): string {
  return now().toISOString().slice(0, 10)
}

/**
 * Whether colours may be used. `NO_COLOR` (no-color.org) wins, whatever it holds but nothing; then `FORCE_COLOR`, which asks for them also where
 * nobody looks at a terminal, as in the log of a job, unless it is `0`.
 */
export function coloured(isTerminal: boolean, { NO_COLOR: no = '', FORCE_COLOR: force }: Readonly<Record<string, string | undefined>>): boolean {
  if (no !== '') return false
  return force === undefined ? isTerminal : force !== '0' && force !== 'false'
}

/** @returns the terminal of this process */
export function processTerminal(): Terminal {
  const { stdout, stderr } = process
  // A reader that has seen enough (`| head`) is no reason to break off: the reports are still to be written.
  for (const stream of [stdout, stderr]) stream.on('error', () => undefined)
  return {
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    live: stdout.isTTY,
    get columns() { return stdout.columns },
    colour: coloured(stdout.isTTY, process.env),
  }
}
