/** Keeps secrets out of every record: they are replaced when something is recorded, not when it is printed. */

import { showOctets } from './octets.ts'

const mask = '{masked}'

/** What `showOctets` writes where it cut; a secret may have been cut in two there. */
const cut = ' … ('
/** So much of a secret's beginning in front of a cut is taken for it. */
const recognised = 4

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
  const shown = showOctets(octets, octets.length)
  return [
    secret, octets.toString('latin1'), JSON.stringify(secret).slice(1, -1), notation, shown, octets.toString('hex'),
    encoded('+', '+='), encoded('=', '='), encodeURIComponent(secret),
  ]
}

/** A secret stands from `begin` to before `end`. */
interface Span {
  readonly begin: number
  readonly end: number
}

function found(text: string, form: string): Span[] {
  const spans: Span[] = []
  for (let at = text.indexOf(form); at !== -1; at = text.indexOf(form, at + 1)) spans.push({ begin: at, end: at + form.length })
  return spans
}

/** The characters beside a base64 face hold the secret's first and last bits together with its neighbours'. */
function withNeighbours(text: string, { begin, end }: Span): Span {
  const before = /[A-Za-z0-9+/]/.test(text.charAt(begin - 1)) ? 1 : 0
  const after = /^[A-Za-z0-9+/]?={0,2}/.exec(text.slice(end, end + 3))?.[0].length ?? 0
  return { begin: begin - before, end: end + after }
}

function hide(text: string, spans: readonly Span[]): string {
  let shown = ''
  let hidden = 0
  for (const { begin, end } of [...spans].sort((a, b) => a.begin - b.begin)) {
    if (begin >= hidden) shown += text.slice(hidden, begin) + mask
    hidden = Math.max(hidden, end)
  }
  return shown + text.slice(hidden)
}

/** Hides known secrets, in any of the forms in which they are likely to come back. */
export class Masker {
  readonly #forms = new Set<string>()
  readonly #faces = new Set<string>()
  #pattern: RegExp | undefined

  /** Secrets of fewer than four characters are not searched for: they would hide half of every text. AUTH lines are masked whole all the same. */
  add(secret: string): void {
    if (secret.length < 4) return
    for (const form of formsOf(secret)) if (form.length >= 4) this.#forms.add(form)
    for (const face of base64Faces(Buffer.from(secret, 'utf8'))) if (face.length >= 4) this.#faces.add(face)
    const literal = (forms: Iterable<string>): string[] => [...forms].sort((a, b) => b.length - a.length).map((form) => form.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
    this.#pattern = new RegExp(literal([...this.#forms, ...this.#faces]).join('|'))
  }

  /** @returns the text without any known secret */
  text(text: string): string {
    if (this.#pattern === undefined) return text
    const masked = this.#pattern.test(text) ? hide(text, this.#spans(text)) : text
    return masked.includes(cut) ? masked.split(cut).map((part, i, all) => (i < all.length - 1 ? this.#withoutBeginning(part) : part)).join(cut) : masked
  }

  /** Each form is looked for by itself: where two of them overlap, the one found first must not save the other. */
  #spans(text: string): Span[] {
    const forms = [...this.#forms].flatMap((form) => found(text, form))
    return [...forms, ...[...this.#faces].flatMap((face) => found(text, face).map((span) => withNeighbours(text, span)))]
  }

  #withoutBeginning(text: string): string {
    const lengths = [...this.#forms, ...this.#faces].map((form) => {
      for (let length = Math.min(form.length - 1, text.length); length >= recognised; length -= 1) if (text.endsWith(form.slice(0, length))) return length
      return 0
    })
    const longest = Math.max(...lengths)
    return longest === 0 ? text : text.slice(0, -longest) + mask
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

/**
 * Masks what a server signs at the end of SCRAM (RFC 5802 §5.1, attribute v): together with the challenge it would let
 * whoever reads the record try passwords at leisure.
 * @param line octets of one line
 */
export function maskChallenge(line: Buffer): Buffer {
  const [, code = '', text = '', end = ''] = /^(334[ -])(\S+?)(\s*)$/.exec(line.toString('latin1')) ?? []
  return Buffer.from(text, 'base64').subarray(0, 2).toString('latin1') === 'v=' ? Buffer.from(code + mask + end, 'latin1') : line
}
