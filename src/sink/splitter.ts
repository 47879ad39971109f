const endOfData = Buffer.from('\r\n.\r\n')
const lf = 10

/** Longest command line and message taken; a peer that sends more is cut off. */
const commandLimit = 65_536
const dataLimit = 64 * 1024 * 1024

/** The peer sent more than a sink keeps. */
export class TooLong extends Error {
  override readonly name = 'TooLong'
}

/** Deletes the period that the sender put in front of lines beginning with one (RFC 5321 §4.5.2). */
export function unstuff(wire: Buffer): Buffer {
  return Buffer.from(wire.toString('latin1').replace(/(^|\r\n)\./g, '$1'), 'latin1')
}

/** Takes octets in pieces of any size; gives them back as command lines or as message data, whichever is asked for. */
export class Splitter {
  #held: Buffer = Buffer.alloc(0)
  #searched = 0

  push(piece: Buffer): void {
    this.#held = this.#held.length === 0 ? piece : Buffer.concat([this.#held, piece])
  }

  /** @returns the next command with its line end; LF alone ends it too, which the octets then show. @throws TooLong */
  command(): Buffer | undefined {
    const held = this.#held
    const end = held.indexOf(lf) + 1
    if (end === 0 && held.length > commandLimit) throw new TooLong(`a command of more than ${commandLimit} octets`)
    return end === 0 ? undefined : this.#take(end)
  }

  /** @returns message data up to its end without the final `.CRLF`; only CRLF . CRLF ends it (RFC 5321 §4.1.1.4). @throws TooLong */
  data(): Buffer | undefined {
    const held = this.#held
    const empty = held.length >= 3 && held.indexOf('.\r\n') === 0
    const at = empty ? -2 : held.indexOf(endOfData, Math.max(0, this.#searched - endOfData.length))
    this.#searched = held.length
    if (at === -1 && held.length > dataLimit) throw new TooLong(`a message of more than ${dataLimit} octets`)
    return at === -1 ? undefined : this.#take(at + endOfData.length).subarray(0, at + 2)
  }

  #take(length: number): Buffer {
    const taken = this.#held.subarray(0, length)
    this.#held = this.#held.subarray(length)
    this.#searched = 0
    return taken
  }
}
