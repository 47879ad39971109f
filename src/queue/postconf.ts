import { ListingMalformed } from './errors.ts'

/**
 * Reads `postconf` output: `name = value` a line; a line that begins with white space continues the one before (option -f).
 * @returns values by name, in the order printed
 * @throws ListingMalformed with the line
 */
export function parsePostconf(output: string): Map<string, string> {
  const values = new Map<string, string>()
  let name: string | undefined
  for (const [i, line] of output.replace(/\n$/, '').split('\n').entries()) {
    if (line === '' && output.trim() === '') break
    const match = /^([A-Za-z0-9_.-]+) =(?: (.*))?$/.exec(line)
    if (match !== null) values.set(name = match[1] ?? '', match[2] ?? '')
    else if (/^\s/.test(line) && name !== undefined) values.set(name, `${values.get(name) ?? ''} ${line.trim()}`.trim())
    else throw new ListingMalformed('not of the form "name = value"', i + 1, line)
  }
  return values
}
