/** SMTP replies as they stand on the wire (RFC 5321 §4.2). */

export interface Reply {
  /** The code of the last line; 0 when no line could be read as a reply. */
  readonly code: number
  /** Text of each line after code and separator, as latin1 so that no octet is lost. */
  readonly lines: readonly string[]
  /** Every octet, line ends included. */
  readonly octets: Buffer
  /** What is wrong with its form, in plain words; empty when the form is sound. */
  readonly faults: readonly string[]
}

/**
 * RFC 5321 §4.2.1: first digit 2 to 5, second 0 to 5, then anything; §4.2: SP or nothing after the last code, `-` before.
 * A tab is read as the SP that it stands for: the code tells what the server did, and how it is set off has a Rule of its own.
 */
const replyLine = /^([2-5][0-5][0-9])(?:([ \t-])([^]*))?$/

/** Longest line that is still read; the clause allows 512 (§4.5.3.1.5), real servers send more. */
const lineLimit = 65_536
const linesLimit = 2_000
/** Most octets of one reply that are kept; as many lines as are read fit in when none is longer than the clause allows. */
const octetsLimit = 1_048_576

/** Faults of a reply that was not read to its end: it may be sound, and nobody knows. */
export const unreadFaults = [`a line of more than ${lineLimit} octets`, `more than ${linesLimit} lines`, `more than ${octetsLimit} octets`] as const

/** @returns the octets of the first line, or so many that it is given up; -1 while it may still end. The same in whatever pieces they came. */
function lineLength(octets: Buffer): number {
  const window = octets.subarray(0, lineLimit + 1)
  const lf = window.indexOf(10)
  if (lf !== -1) return lf + 1
  return window.length > lineLimit ? window.length : -1
}

/** @returns the enhanced status code in front of the first line's text (RFC 2034 §4), if there is one */
export function enhancedCode(reply: Reply): string | undefined {
  return /^([245]\.\d{1,3}\.\d{1,3})(?: |$)/.exec(reply.lines[0] ?? '')?.[1]
}

/** @returns the first word of the reply's first line */
export function firstWord(reply: Reply): string {
  return /^[^ ]*/.exec(reply.lines[0] ?? '')?.[0] ?? ''
}

/** The fault of a multiline reply that RFC 5321 §4.2.1 does not know. */
export const mixedCodes = 'its lines carry different codes'

/** Puts replies together from octets in pieces of any size. Never throws; what is no reply comes out with faults. */
export class ReplyReader {
  #held: Buffer = Buffer.alloc(0)
  #lines: { code: number; text: string }[] = []
  #octets: Buffer[] = []
  #size = 0
  #faults = new Set<string>()

  /** @returns the replies that this piece completes, in order */
  push(piece: Buffer): Reply[] {
    const done: Reply[] = []
    let rest = this.#held.length === 0 ? piece : Buffer.concat([this.#held, piece])
    this.#held = Buffer.alloc(0)
    for (let length = lineLength(rest); length !== -1; length = lineLength(rest)) {
      const reply = this.#line(rest.subarray(0, length))
      if (reply !== undefined) done.push(reply)
      rest = rest.subarray(length)
    }
    this.#held = rest
    return done
  }

  /** Octets that are not yet a whole reply. */
  get unfinished(): Buffer {
    return Buffer.concat([...this.#octets, this.#held])
  }

  #line(octets: Buffer): Reply | undefined {
    this.#octets.push(octets)
    this.#size += octets.length
    if (octets.at(-1) !== 10) return this.#abandon(unreadFaults[0])
    const bareLf = octets.at(-2) !== 13
    if (bareLf) this.#faults.add('a line ends without CR')
    if (octets.length > 512) this.#faults.add('a line is longer than 512 octets')
    const text = octets.toString('latin1', 0, octets.length - (bareLf ? 1 : 2))
    const match = replyLine.exec(text)
    if (match === null) return this.#abandon('a line is not a reply line')
    if (match[2] === '\t') this.#faults.add('a tab stands behind the code')
    this.#lines.push({ code: Number(match[1]), text: match[3] ?? '' })
    if (match[2] !== '-') return this.#finish()
    if (this.#lines.length > linesLimit) return this.#abandon(unreadFaults[1])
    return this.#size > octetsLimit ? this.#abandon(unreadFaults[2]) : undefined
  }

  #abandon(fault: string): Reply {
    this.#faults.add(fault)
    this.#lines.push({ code: 0, text: '' })
    return this.#finish()
  }

  #finish(): Reply {
    const code = this.#lines.at(-1)?.code ?? 0
    if (this.#lines.some((line) => line.code !== code)) this.#faults.add(mixedCodes)
    const reply = { code, lines: this.#lines.map((line) => line.text), octets: Buffer.concat(this.#octets), faults: [...this.#faults] }
    this.#lines = []
    this.#octets = []
    this.#size = 0
    this.#faults = new Set()
    return reply
  }
}
