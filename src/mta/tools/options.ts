import { ToolFatal } from './result.ts'

export interface Options {
  /** Options in the order given; those that take no argument have ''. */
  readonly given: readonly { readonly letter: string; readonly value: string }[]
  readonly operands: readonly string[]
}

/**
 * Reads options as getopt(3) does: letters may be joined, an argument may follow at once or as
 * the next word, `--` or the first operand ends the options.
 *
 * @param letters getopt's own notation, a colon after letters that take an argument
 * @param usage text of the usage message; @param code exit status with it
 * @throws {ToolFatal} for an unknown letter or a missing argument
 */
export function readOptions(words: readonly string[], letters: string, usage: string, code = 1): Options {
  const rest = [...words]
  const given: { letter: string; value: string }[] = []
  while (rest[0]?.startsWith('-') && rest[0] !== '-') {
    const word = rest.shift() ?? ''
    if (word === '--') break
    given.push(...readCluster(word.slice(1), rest, letters, (complaint) => new ToolFatal(`usage: ${usage}`, code, [complaint])))
  }
  return { given, operands: rest }
}

function readCluster(cluster: string, rest: string[], letters: string, bad: (complaint: string) => ToolFatal): { letter: string; value: string }[] {
  const [letter = '', ...others] = cluster
  if (letter === '') return []
  const at = letter === ':' ? -1 : letters.indexOf(letter)
  if (at < 0) throw bad(`invalid option -- '${letter}'`)
  if (letters[at + 1] !== ':') return [{ letter, value: '' }, ...readCluster(others.join(''), rest, letters, bad)]
  const value = others.length > 0 ? others.join('') : rest.shift()
  if (value === undefined) throw bad(`option requires an argument -- '${letter}'`)
  return [{ letter, value }]
}

/** @returns whether an option was given */
export function has(options: Options, letter: string): boolean {
  return options.given.some((one) => one.letter === letter)
}

/** @returns the argument of the last option of that letter */
export function valueOf(options: Options, letter: string): string | undefined {
  return options.given.findLast((one) => one.letter === letter)?.value
}
