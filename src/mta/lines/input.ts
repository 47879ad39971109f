import { findLineEnd, type LineEnd } from './crlf.ts'

/** Where the octets come from. */
export interface Source {
  read(): Promise<Buffer>
}

/** Place of the end of data in a window of octets: content ends before `end`, the next command starts at `next`. */
export interface EndOfData {
  readonly end: number
  readonly next: number
}

const crlf = Buffer.from('\r\n')
/** All but the last octet of CRLF.CRLF may stand at the end of one read. */
const overlap = 4

/** The client's octets, cut into command lines and message data. Holds no more than the limits given to it. */
export class Input {
  #pending: Buffer = Buffer.alloc(0)
  readonly #source: Source
  readonly #lineEnd: (octets: Buffer, searched: number) => LineEnd | undefined

  constructor(source: Source, lineEnd = findLineEnd) {
    this.#source = source
    this.#lineEnd = lineEnd
  }

  /**
   * @param limit octets in the line, CRLF included
   * @returns the next line without its CRLF, or undefined when it was longer: it is then discarded to its CRLF.
   * Only CRLF ends a line (RFC 5321 §2.3.8).
   */
  async line(limit: number): Promise<Buffer | undefined> {
    let searched = 0
    for (;;) {
      const found = this.#lineEnd(this.#pending, searched)
      if (found) return this.#cut(found, limit)
      if (this.#pending.length >= limit) return this.#discardLine()
      searched = this.#pending.length
      await this.#more()
    }
  }

  /**
   * @param findEnd looks for the end of data in octets that begin just after, or with, a line end
   * @param limit octets to keep; more are read to their end and dropped
   * @returns the message data, still dot-stuffed, or undefined when there was more than the limit
   */
  async data(findEnd: (window: Buffer) => EndOfData | undefined, limit: number): Promise<Buffer | undefined> {
    const kept: Buffer[] = []
    let size = 0
    const keep = (octets: Buffer): void => {
      size += octets.length
      if (size <= limit + crlf.length) kept.push(octets)
      else kept.length = 0
    }
    // The CRLF of the DATA command counts as the first of CRLF.CRLF (RFC 5321 §4.1.1.4).
    this.#pending = Buffer.concat([crlf, this.#pending])
    let found = findEnd(this.#pending)
    while (!found) {
      keep(this.#pending.subarray(0, -overlap))
      this.#pending = this.#pending.subarray(-overlap)
      await this.#more()
      found = findEnd(this.#pending)
    }
    keep(this.#pending.subarray(0, found.end))
    this.#pending = this.#pending.subarray(found.next)
    return size > limit + crlf.length ? undefined : Buffer.concat(kept).subarray(crlf.length)
  }

  /**
   * @param limit octets to keep; more are read and dropped
   * @returns so many octets, whatever they are, or undefined when that was more than the limit
   */
  async octets(count: number, limit: number): Promise<Buffer | undefined> {
    const kept: Buffer[] = []
    let missing = count
    for (;;) {
      const piece = this.#pending.subarray(0, missing)
      this.#pending = this.#pending.subarray(piece.length)
      missing -= piece.length
      if (count <= limit) kept.push(piece)
      if (missing === 0) return count <= limit ? Buffer.concat(kept) : undefined
      await this.#more()
    }
  }

  /** @returns what has been read and not used yet, and forgets it */
  take(): Buffer {
    const octets = this.#pending
    this.#pending = Buffer.alloc(0)
    return octets
  }

  /** Puts octets back in front of what comes next. */
  putBack(octets: Buffer): void {
    this.#pending = Buffer.concat([octets, this.#pending])
  }

  #cut({ end, next }: LineEnd, limit: number): Buffer | undefined {
    const line = this.#pending.subarray(0, end)
    this.#pending = this.#pending.subarray(next)
    return next > limit ? undefined : line
  }

  async #discardLine(): Promise<undefined> {
    for (;;) {
      const found = this.#lineEnd(this.#pending, 0)
      if (found) return void (this.#pending = this.#pending.subarray(found.next))
      this.#pending = this.#pending.subarray(-1)
      await this.#more()
    }
  }

  async #more(): Promise<void> {
    const chunk = await this.#source.read()
    this.#pending = Buffer.concat([this.#pending, chunk])
  }
}
