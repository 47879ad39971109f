/** Keeps secrets out of every record: they are replaced when something is recorded, not when it is printed. */

const mask = '{masked}'

/** Base64 shows three different faces of the same octets, by where they begin in a group of three. */
function base64Faces(octets: Buffer): string[] {
  return [0, 1, 2].map((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), octets]).toString('base64').replace(/=+$/, '')
    const begin = [0, 2, 3][shift] ?? 0
    const loose = (shift + octets.length) % 3 === 0 ? 0 : 1
    return text.slice(begin, text.length - loose)
  })
}

function everyOctet(octets: Buffer, write: (octet: number) => string): string {
  return [...octets].map(write).join('')
}

function hex(octet: number): string {
  return octet.toString(16).toUpperCase().padStart(2, '0')
}

/** Forms in which a secret may come back: plain, base64, xtext (RFC 3461 §4), quoted-printable, percent-encoded, JSON-escaped, our notation. */
function formsOf(secret: string): string[] {
  const octets = Buffer.from(secret, 'utf8')
  const plain = (octet: number): boolean => octet > 0x20 && octet < 0x7f
  const encoded = (sign: string, also: string): string =>
    everyOctet(octets, (o) => (plain(o) && !also.includes(String.fromCharCode(o)) ? String.fromCharCode(o) : sign + hex(o)))
  const notation = everyOctet(octets, (o) => (o >= 0x20 && o < 0x7f ? String.fromCharCode(o) : `{x${hex(o)}}`))
  return [
    secret, octets.toString('latin1'), JSON.stringify(secret).slice(1, -1), notation, octets.toString('hex'),
    encoded('+', '+='), encoded('=', '='), encodeURIComponent(secret), ...base64Faces(octets),
  ]
}

/** Hides known secrets, in any of the forms in which they are likely to come back. */
export class Masker {
  readonly #forms = new Set<string>()
  #pattern: RegExp | undefined

  /** Secrets of fewer than four characters are not searched for: they would hide half of every text. AUTH lines are masked whole all the same. */
  add(secret: string): void {
    if (secret.length < 4) return
    for (const form of formsOf(secret)) if (form.length >= 4) this.#forms.add(form)
    const longestFirst = [...this.#forms].sort((a, b) => b.length - a.length)
    this.#pattern = new RegExp(longestFirst.map((form) => form.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|'), 'g')
  }

  /** @returns the text without any known secret */
  text(text: string): string {
    return this.#pattern === undefined ? text : text.replace(this.#pattern, mask)
  }

  /** @returns the octets without any known secret */
  octets(octets: Buffer): Buffer {
    if (this.#pattern === undefined) return octets
    const before = octets.toString('latin1')
    const after = this.text(before)
    return after === before ? octets : Buffer.from(after, 'latin1')
  }
}

/**
 * Masks what a client sends in an AUTH exchange (RFC 4954 §4): all after the mechanism's name.
 * @param line octets of one line; @param inExchange whether the server just sent 334
 */
export function maskAuthLine(line: Buffer, inExchange: boolean): Buffer {
  const text = line.toString('latin1')
  const end = /\r?\n?$/.exec(text)?.[0] ?? ''
  const body = text.slice(0, text.length - end.length)
  if (inExchange && body !== '*') return Buffer.from(mask + end, 'latin1')
  const match = /^(auth\s+\S+\s+)(\S.*)$/i.exec(body)
  if (match === null || match[2] === '=') return line
  return Buffer.from(`${match[1]}${mask}${end}`, 'latin1')
}
