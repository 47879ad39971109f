import type { AcceptedMessage, MailQueue } from '../../../src/mta/queue/contract.ts'

/** Keeps what it is given in memory; refuses when told to. */
export class FakeQueue implements MailQueue {
  readonly messages: (AcceptedMessage & { readonly id: string })[] = []
  failing = false
  #next = 0

  newId(): string {
    this.#next += 1
    return `Q${this.#next}`
  }

  async accept(id: string, message: AcceptedMessage): Promise<void> {
    if (this.failing) throw new Error('disk full')
    this.messages.push({ ...message, id })
  }

  /** The only message there is, as text. */
  get text(): string {
    return this.messages.at(-1)?.content.toString('latin1') ?? ''
  }
}
