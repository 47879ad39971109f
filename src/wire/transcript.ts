import { maskAuthLine, maskChallenge, Masker } from './masking.ts'
import { showOctets } from './octets.ts'

/** C: the client (we) sent it; S: the server did; -: something happened that is not octets of the dialogue. */
export type Side = 'C' | 'S' | '-'

export interface TranscriptLine {
  readonly side: Side
  /** Seconds since the session began. */
  readonly at: number
  /** Octets in our notation, secrets masked. */
  readonly text: string
}

/** What passed on one session, in order, masked at the moment of recording. */
export class Transcript {
  readonly #lines: TranscriptLine[] = []
  readonly #began = performance.now()
  readonly #masker: Masker
  #inAuth = false
  #decisive = -1

  constructor(masker: Masker = new Masker()) {
    this.#masker = masker
  }

  client(octets: Buffer): void {
    for (const line of splitAfterCrlf(octets)) {
      const masked = maskAuthLine(line, this.#inAuth)
      this.#inAuth = false
      this.#add('C', showOctets(this.#masker.octets(masked)))
    }
  }

  server(octets: Buffer): void {
    for (const line of splitAfterCrlf(octets)) {
      this.#inAuth = line.subarray(0, 3).toString('latin1') === '334'
      this.#add('S', showOctets(this.#masker.octets(maskChallenge(line))))
    }
  }

  note(text: string): void {
    this.#add('-', this.#masker.text(text))
  }

  /** The last line recorded is the one that decides. */
  mark(): void {
    this.#decisive = this.#lines.length - 1
  }

  get lines(): readonly TranscriptLine[] {
    return this.#lines
  }

  /** One line each: arrow at the decisive one, seconds, side, octets. What is said over and over is counted. */
  toString(): string {
    const shown: string[] = []
    let i = 0
    while (i < this.#lines.length) {
      const { period, times } = this.#repetition(i)
      const end = i + period * (times + 1)
      for (const last = i + period; i < last; i += 1) shown.push(this.#shown(i))
      if (times < worthCounting) continue
      shown.push(`  ${this.#lines[end - 1]?.at.toFixed(3)} - the ${period === 1 ? 'line' : `${period} lines`} above ${times} times more`)
      i = end
    }
    return shown.join('\n')
  }

  #shown(i: number): string {
    const { at, side, text } = this.#lines[i] as TranscriptLine
    return `${i === this.#decisive ? '>' : ' '} ${at.toFixed(3)} ${side} ${text}`
  }

  /** How many lines from here on come again and again, and how often. The line that decides stands by itself. */
  #repetition(from: number): { readonly period: number, readonly times: number } {
    const end = from <= this.#decisive ? this.#decisive : this.#lines.length
    let best = { period: 1, times: 0 }
    for (let period = 1; period <= longestPeriod; period += 1) {
      let at = from
      while (at + period < end && this.#same(at, at + period)) at += 1
      const times = Math.floor((at - from) / period)
      if (times >= worthCounting && times * period > best.times * best.period) best = { period, times }
    }
    return best
  }

  #same(i: number, j: number): boolean {
    return this.#lines[i]?.side === this.#lines[j]?.side && this.#lines[i]?.text === this.#lines[j]?.text
  }

  #add(side: Side, text: string): void {
    this.#lines.push({ side, text, at: (performance.now() - this.#began) / 1000 })
  }
}

/** What comes again less often is shown as it is. */
const worthCounting = 3

/** Lines that may come again together: a command, and a long reply to it. */
const longestPeriod = 12

/** More lines than this in one piece are shown as one, so that no peer can make a transcript grow without bound. */
const piecesShown = 200

function splitAfterCrlf(octets: Buffer): Buffer[] {
  const pieces: Buffer[] = []
  let begin = 0
  for (let end = octets.indexOf('\r\n'); end !== -1 && pieces.length < piecesShown; end = octets.indexOf('\r\n', begin)) {
    pieces.push(octets.subarray(begin, end + 2))
    begin = end + 2
  }
  if (begin < octets.length) pieces.push(octets.subarray(begin))
  return pieces
}
