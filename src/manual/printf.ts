/** Octets as commands of bash that print exactly them. */

const escapes: ReadonlyMap<number, string> = new Map([[13, '\\r'], [10, '\\n'], [9, '\\t'], [0x25, '%%'], [0x5c, '\\\\'], [0x27, "'\\''"]])

/** Nobody types a longer run of one octet. */
const longest = 40

function escaped(octet: number): string {
  const known = escapes.get(octet)
  if (known !== undefined) return known
  return octet >= 0x20 && octet < 0x7f ? String.fromCharCode(octet) : `\\${octet.toString(8).padStart(3, '0')}`
}

function runLength(octets: Buffer, at: number): number {
  let end = at
  while (end < octets.length && octets[end] === octets[at]) end += 1
  return end - at
}

/** @returns `printf '…'`, and for long runs of one octet `printf 'a%.0s' {1..998}` */
function pieces(octets: Buffer): string[] {
  const found: string[] = []
  let [text, at] = ['', 0]
  const flush = (): void => {
    if (text !== '') found.push(`printf ${text.startsWith('-') ? '-- ' : ''}'${text}'`)
    text = ''
  }
  while (at < octets.length) {
    const length = runLength(octets, at)
    const one = escaped(octets[at] ?? 0)
    if (length > longest) {
      flush()
      found.push(`printf '${one}%.0s' {1..${length}}`)
    } else text += one.repeat(length)
    at += length
  }
  flush()
  return found
}

/** @returns one command line that sends the octets, in one piece where they hold no long run, to a file descriptor */
export function printfTo(octets: Buffer, descriptor: number): string {
  const commands = pieces(octets)
  return commands.length === 1 ? `${commands[0] ?? ''} >&${descriptor}` : `{ ${commands.join('; ')}; } >&${descriptor}`
}

/** @returns the octets as a literal of Python */
export function pythonBytes(octets: Buffer): string {
  const text = [...octets].map((octet) => (octet === 0x25 ? '%' : octet === 0x27 ? "\\'" : octet >= 0x20 ? escaped(octet) : escapes.get(octet) ?? escaped(octet))).join('')
  return `b'${text}'`
}
