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

  /** One line each: arrow at the decisive one, seconds, side, octets. */
  toString(): string {
    return this.#lines
      .map((line, i) => `${i === this.#decisive ? '>' : ' '} ${line.at.toFixed(3)} ${line.side} ${line.text}`)
      .join('\n')
  }

  #add(side: Side, text: string): void {
    this.#lines.push({ side, text, at: (performance.now() - this.#began) / 1000 })
  }
}

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
