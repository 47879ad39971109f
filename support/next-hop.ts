import { Sink } from '../src/sink/sink.ts'
import { PreconditionNotMet } from '../src/verdict/errors.ts'
import type { Scene } from './scene.ts'

/** The host to which the target sends the deferred mail: ours to bring back. Down until a scenario says otherwise. */
export class NextHop {
  readonly #scene: Scene
  #sink: Sink | undefined

  constructor(scene: Scene) {
    this.#scene = scene
  }

  /** Starts to listen where the target's route points. */
  async comeBack(): Promise<void> {
    const { nextHop } = this.#scene.bed.target
    if (nextHop === undefined) throw new PreconditionNotMet('the target file names no nextHop')
    try {
      this.#sink = await Sink.open(nextHop)
    } catch (error) {
      throw new PreconditionNotMet((error as Error).message)
    }
  }

  /** Answers every RCPT with a permanent failure. */
  refuseRecipients(): void {
    this.#open.behave({ rcpt: '550 5.1.1 no such user here' })
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

  async close(): Promise<void> {
    await this.#sink?.close()
  }

  get #open(): Sink {
    if (this.#sink === undefined) throw new PreconditionNotMet('the next hop is still down: is a Given step missing?')
    return this.#sink
  }
}
