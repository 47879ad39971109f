import type { TlsLook } from '../src/client/connection.ts'
import { oneLine } from '../src/client/dialogue.ts'
import { PreconditionNotMet } from '../src/verdict/errors.ts'
import type { Reply } from '../src/wire/reply.ts'
import type { Scene } from './scene.ts'
import type { Talk } from './talk.ts'

/** What a client may offer alone, the weakest first; RFC 9325 §4.2 still recommends the last. */
const looks: readonly TlsLook[] = ['versions before 1.2', 'no forward secrecy', 'CBC mode', 'keys of 128 bits']

/** A session inside TLS that the server may find too weak (RFC 3207 §4.1). */
export class WeakTls {
  readonly #scene: Scene
  readonly #talk: Talk
  #suite = ''

  constructor(scene: Scene, talk: Talk) {
    this.#scene = scene
    this.#talk = talk
  }

  /** @returns why there is nothing to see: the server shakes hands with nothing of the kind */
  async agree(): Promise<string | undefined> {
    for (const look of looks) {
      await this.#talk.open('greeted')
      const suite = await this.#talk.session.startTlsAs(look)
      if (suite === undefined) continue
      this.#suite = suite
      return undefined
    }
    return 'the server shakes hands with no weaker TLS'
  }

  /**
   * RFC 3207 §4.1: 554 to every command but QUIT. That it is the security that is too low shows in the same command, which is served inside better TLS.
   * @returns why nothing can be told of a server that is content
   */
  async answers554ToAllButQuit(): Promise<string | undefined> {
    const replies = [await this.#say('EHLO client.example'), await this.#say(`MAIL FROM:<${this.#scene.text('{sender}')}>`)]
    if (replies.every(({ code }) => code < 300)) return `the server is content with ${this.#suite}`
    const inside = await this.#talk.answeredInside()
    if (inside.code >= 300) throw new PreconditionNotMet(`the server refuses that inside better TLS, too: ${oneLine(inside)}`)
    replies.push(await this.#say('NOOP'))
    // RFC 5321 §3.8: 421 may come at any time, and a server that puts the client off has not said that it is too weak.
    const later = replies.find(({ code }) => code >= 400 && code < 500)
    if (later !== undefined) throw new PreconditionNotMet(`the server answered ${oneLine(later)}, which only says "not now"`)
    const other = replies.find(({ code }) => code !== 554)
    if (other !== undefined) throw this.#scene.nonconformance(`554 to every command but QUIT inside ${this.#suite}, which is too weak for the server`, oneLine(other))
    const goodbye = await this.#say('QUIT')
    if (goodbye.code === 554) throw this.#scene.nonconformance('QUIT answered as everywhere', oneLine(goodbye))
    return undefined
  }

  async #say(line: string): Promise<Reply> {
    await this.#talk.session.sendLine(line)
    return this.#talk.session.reply()
  }
}
