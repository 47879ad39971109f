import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** An RFC's plain text without page breaks, page heads and feet. */
export function rfcText(folder: string, number: string): string | undefined {
  const file = join(folder, `rfc${number}.txt`)
  if (!existsSync(file)) return undefined
  return readFileSync(file, 'utf8').replace(/\r/g, '').replace(/\n+[^\n]*\[Page \d+\]\n(\f\n?)?(?:\n*RFC \d+[^\n]*\n)?/g, '\n').replace(/\f/g, '')
}

/** `4.1.1.  Title`, `Appendix C.  Title`. */
const heading = /^(?:Appendix )?(\d{1,2}(?:\.\d+)*|[A-Z](?=\. {2}))\.? +\S/

/** The lines of one section, sub-sections left out; the table of contents does not count. */
export function section(text: string, number: string): string {
  const lines = text.split('\n')
  const found: string[] = []
  let inside = false
  for (const line of lines) {
    const match = heading.exec(line)
    if (match !== null && !/(\. ?){4}/.test(line)) inside = match[1] === number
    if (inside) found.push(line)
  }
  return found.join(' ').replace(/\s+/g, ' ')
}
