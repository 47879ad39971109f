import { without } from '../src/sink/behaviour.ts'
import type { SinkMessage } from '../src/sink/record.ts'
import { Sink } from '../src/sink/sink.ts'
import { PreconditionNotMet } from '../src/verdict/errors.ts'
import { commandFor } from './relayed-parameters.ts'
import type { Scene } from './scene.ts'

/** The host to which the target sends the deferred mail: ours to bring back. Down until a scenario says otherwise. */
export class NextHop {
  readonly #scene: Scene
  #sink: Sink | undefined

  constructor(scene: Scene) {
    this.#scene = scene
  }

  /** Starts to listen where the target's route points. @param missing an extension that it does not offer this time */
  async comeBack(missing?: 'DSN' | '8BITMIME'): Promise<void> {
    const { nextHop } = this.#scene.bed.target
    if (nextHop === undefined) throw new PreconditionNotMet('the target file names no nextHop')
    try {
      this.#sink = await Sink.open(nextHop)
      if (missing !== undefined) this.#sink.behave(without(missing))
    } catch (error) {
      throw new PreconditionNotMet((error as Error).message)
    }
  }

  /** Answers every RCPT, MAIL or end of data with a permanent failure. */
  refuse(what: 'recipient' | 'sender' | 'message'): void {
    const behaviours = { recipient: { rcpt: '550 5.1.1 no such user here' }, sender: { mail: '550 5.7.1 not from you' }, message: { endOfData: '554 5.6.0 not this one' } }
    this.#open.behave(behaviours[what])
  }

  /** The message as it came here. @throws PreconditionNotMet when it did not within our patience */
  async received(token: string): Promise<Buffer> {
    const found = await this.#open.waitFor(token, this.#scene.bed.target.patience.queueSettle)
    if (found === undefined) throw new PreconditionNotMet('the message did not reach the next hop')
    return found.data
  }

  /** @returns a message with its envelope, as it came for this recipient. Waits within our patience; undefined when it does not come */
  receivedFor(token: string, recipient: string): Promise<SinkMessage | undefined> {
    const hop = this.#open
    const find = (): SinkMessage | undefined => hop.messages().find((message) => message.reply.startsWith('2') && message.data.includes(token) && commandFor(message, recipient) !== undefined)
    return hop.until(find, this.#scene.bed.target.patience.queueSettle)
  }

  /** @returns the data of every message with this token that was taken here, as it stood on the wire */
  taken(token: string): readonly Buffer[] {
    return this.#open.messages().filter(({ reply, data }) => reply.startsWith('2') && data.includes(token)).map(({ wire }) => wire)
  }

  /** @returns whether a message came here, waiting for it within our patience */
  async receives(token: string): Promise<boolean> {
    const { patience } = this.#scene.bed.target
    return (await this.#open.waitFor(token, patience.queueSettle)) !== undefined
  }

  /** @returns whether a message has come, without waiting */
  has(token: string): boolean {
    return this.#open.messages().some((message) => message.data.includes(token))
  }

  /** @returns what came with this token itself, and not with one that goes on behind it, without waiting */
  strays(token: string): readonly SinkMessage[] {
    return this.#open.messages().filter(({ data }) => new RegExp(`${token}(?!-)`).test(data.toString('latin1')))
  }

  /** @returns the octets of a message as they came, without its end. Waits within our patience; undefined when it does not come */
  async wire(token: string): Promise<Buffer | undefined> {
    return (await this.#open.waitFor(token, this.#scene.bed.target.patience.queueSettle))?.wire
  }

  async close(): Promise<void> {
    await this.#sink?.close()
  }

  get #open(): Sink {
    if (this.#sink === undefined) throw new PreconditionNotMet('the next hop is still down: is a Given step missing?')
    return this.#sink
  }
}
