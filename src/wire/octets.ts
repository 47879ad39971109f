/** The notation in which features and reports write octets: `{CRLF}`, `{NUL}`, `{x80}`, and `{name}` for a value of the target. */

const named: ReadonlyMap<string, string> = new Map(Object.entries({ CRLF: '\r\n', CR: '\r', LF: '\n', SP: ' ', TAB: '\t', NUL: '\0' }))
const token = /\{([A-Za-z][A-Za-z0-9]*)(?:\*(\d{1,7}))?\}/g

/** Thrown when a feature uses a token that means nothing; a harness error, never a verdict. */
export class NotationError extends Error {
  override readonly name = 'NotationError'
}

/** Looks up `{name}`; undefined when there is no such value. */
export type Values = (name: string) => string | Buffer | undefined

const noValues: Values = () => undefined

function octetsOf(name: string, values: Values): Buffer {
  const fixed = named.get(name)
  if (fixed !== undefined) return Buffer.from(fixed, 'latin1')
  if (/^x[0-9A-Fa-f]{2}$/.test(name)) return Buffer.from(name.slice(1), 'hex')
  const value = values(name)
  if (value === undefined) throw new NotationError(`{${name}} is neither an octet token nor a value of the target`)
  return Buffer.isBuffer(value) ? value : Buffer.from(value, 'utf8')
}

/**
 * Octets written in our notation. `{x41*100}` repeats.
 * @param text literal text (sent as UTF-8) with tokens in braces
 * @param values supplies `{recipient}` and the like
 * @throws NotationError for an unknown token
 */
export function parseOctets(text: string, values: Values = noValues): Buffer {
  const parts: Buffer[] = []
  let end = 0
  for (const match of text.matchAll(token)) {
    parts.push(Buffer.from(text.slice(end, match.index), 'utf8'))
    const one = octetsOf(match[1] ?? '', values)
    const times = match[2] === undefined ? 1 : Number(match[2])
    parts.push(times === 1 ? one : Buffer.alloc(one.length * times, one))
    end = match.index + match[0].length
  }
  parts.push(Buffer.from(text.slice(end), 'utf8'))
  return Buffer.concat(parts)
}

const shownNames = new Map<number, string>([[13, '{CR}'], [10, '{LF}'], [9, '{TAB}'], [0, '{NUL}']])

function showOne(octet: number): string {
  if (octet >= 0x20 && octet < 0x7f) return String.fromCharCode(octet)
  return shownNames.get(octet) ?? `{x${octet.toString(16).toUpperCase().padStart(2, '0')}}`
}

/** What would be read as a token, where it stands. The masker's word is none of the peer's, and nothing is read from it. */
const looksLikeToken = /\{(?!masked\})[A-Za-z][A-Za-z0-9]*(?:\*\d{1,7})?\}/y

/** @returns where a brace of the octets themselves begins what `parseOctets` would take for a token */
function bracesToShow(octets: Uint8Array): ReadonlySet<number> {
  const found = new Set<number>()
  if (!octets.includes(123)) return found
  const text = Buffer.from(octets.buffer, octets.byteOffset, octets.length).toString('latin1')
  for (let at = text.indexOf('{'); at !== -1; at = text.indexOf('{', at + 1)) {
    looksLikeToken.lastIndex = at
    if (looksLikeToken.test(text)) found.add(at)
  }
  return found
}

/**
 * Octets as printable ASCII, safe for a terminal, XML and HTML escaping.
 * @param octets what was sent or received
 * @param limit octets shown before the rest is only counted
 */
export function showOctets(octets: Uint8Array, limit = 2000): string {
  let text = ''
  const end = Math.min(octets.length, limit)
  const braces = bracesToShow(octets.subarray(0, end))
  for (let i = 0; i < end; i += 1) {
    if (octets[i] === 13 && octets[i + 1] === 10) {
      text += '{CRLF}'
      i += 1
    } else if (braces.has(i)) text += '{x7B}'
    else text += showOne(octets[i] ?? 0)
  }
  return octets.length > limit ? `${text} … (${octets.length - limit} more octets)` : text
}
