import { ListingMalformed, ToolFailed, ToolMissing, ToolTimeout } from '../src/queue/errors.ts'
import type { CommandResult } from '../src/queue/command.ts'
import type { QueuedMessage } from '../src/queue/messages.ts'
import { PostfixQueue } from '../src/queue/postfix-queue.ts'
import { queuedAs } from '../src/queue/queue-id.ts'
import { prefixRunner } from '../src/queue/runner.ts'
import { PreconditionNotMet } from '../src/verdict/errors.ts'
import { waitUntil } from '../src/wire/wait.ts'
import { letter, linesOf, onTheWire } from './message.ts'
import type { Scene } from './scene.ts'
import type { Talk } from './talk.ts'

/** A tool that cannot be run says nothing about the server. */
async function reachingTools<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (error instanceof ToolMissing || error instanceof ToolTimeout || error instanceof ToolFailed) throw new PreconditionNotMet(`the queue tools cannot be used: ${error.message}`)
    throw error
  }
}

/** Where neither form of the listing can be read, nothing can be told from the queue. */
async function readingTable<T>(work: Promise<T>): Promise<T> {
  try {
    return await reachingTools(work)
  } catch (error) {
    if (error instanceof ListingMalformed) throw new PreconditionNotMet(`the queue tools print no listing: ${error.message}`)
    throw error
  }
}

/** A message of ours that the server has taken. */
export interface OwnMessage {
  readonly id: string
  readonly token: string
  readonly sender: string
  readonly recipient: string
}

/** The scenario's own messages in the queue of the target, and the tools that show and change it. */
export class QueuePart {
  readonly #scene: Scene
  readonly #talk: Talk
  readonly #own: string[] = []
  readonly #messages: OwnMessage[] = []
  readonly #queue: PostfixQueue | undefined

  constructor(scene: Scene, talk: Talk) {
    this.#scene = scene
    this.#talk = talk
    const { target, runTool } = scene.bed
    const { queue } = target
    if (queue?.type !== 'postfix') return
    this.#queue = new PostfixQueue(runTool ?? prefixRunner(queue.exec, { patience: target.patience.reply }), { config: queue.config })
  }

  /** Messages given up for later delivery, in the order in which they were sent. */
  get messages(): readonly OwnMessage[] {
    return this.#messages
  }

  /** Remembers a queue id as ours: the first as `{id}`, the second as `{otherId}`. */
  own(id: string): void {
    this.#scene.set(this.#own.length === 0 ? 'id' : 'otherId', id)
    this.#own.push(id)
  }

  /** Remembers a message that an act of the scenario gave up, so that what becomes of it can be told. @param id as the reply told it, if it did */
  async adopt(id: string | undefined, message: Omit<OwnMessage, 'id'>): Promise<void> {
    const found = id ?? (this.#queue === undefined ? undefined : (await reachingTools(this.driver.findBySubject(message.token)))?.id)
    if (found === undefined) return
    this.#messages.push({ id: found, ...message })
    this.own(found)
  }

  /** @throws PreconditionNotMet when the listing cannot be had: then nothing that follows could be judged */
  async reachable(): Promise<void> {
    await this.list()
  }

  /** @throws PreconditionNotMet when the configuration sets no limit (message_size_limit, postconf(5)) */
  async limitsSize(): Promise<void> {
    const { stdout } = await this.run('postconf', ['-h', 'message_size_limit'])
    if (!(Number(stdout.trim()) > 0)) throw new PreconditionNotMet('the server has no limit on the size of messages')
    this.#scene.record(`message_size_limit = ${stdout.trim()}`)
  }

  /** Runs a tool as the administrator would. @throws PreconditionNotMet when it cannot be run */
  async run(tool: string, args: readonly string[]): Promise<CommandResult> {
    return reachingTools(this.driver.run(tool, args))
  }

  get driver(): PostfixQueue {
    if (this.#queue === undefined) throw new PreconditionNotMet('the target file names no queue that can be driven')
    return this.#queue
  }

  /** @returns the listing's entry for one of our messages */
  async entry(id: string): Promise<QueuedMessage | undefined> {
    return (await this.list()).find((message) => message.id === id)
  }

  /** What is queued; read from the table where the JSON form is not what it should be, which a Rule of its own judges. */
  async list(): Promise<readonly QueuedMessage[]> {
    try {
      return await reachingTools(this.driver.list())
    } catch (error) {
      if (!(error instanceof ListingMalformed)) throw error
      const { entries } = await readingTable(this.driver.table())
      const queues = { '*': 'active', '!': 'hold', '#': 'deferred', '': 'deferred' } as const
      return entries.map(({ id, mark, size, arrival, sender, recipients }) => ({ id, queue: queues[mark], size, arrival: new Date(arrival), sender, recipients }))
    }
  }

  /** Whether a message left the queue: looked at several times, for a listing may miss one that is just being moved. */
  async gone(id: string): Promise<boolean> {
    for (let look = 0; look < 3; look += 1) if ((await this.entry(id)) !== undefined) return false
    return true
  }

  /** @returns whether the queue still has the scenario's last message; undefined when nobody can tell */
  async holdsOwn(): Promise<boolean | undefined> {
    const id = this.#own.at(-1)
    if (this.#queue === undefined || id === undefined) return undefined
    return (await this.gone(id)) ? this.#goesOn() : true
  }

  /** What a list sends on has an id of its own (RFC 5321 §3.9.2): found by what our message says. */
  async #goesOn(): Promise<boolean | undefined> {
    const ids = (await this.list()).map((message) => message.id)
    return reachingTools(this.driver.holdsSubject(this.#scene.token, ids))
  }

  /** Gives up a message for a destination that cannot be reached yet, as one who may: a client of the server's own networks, or a login. */
  async submitForLater(): Promise<OwnMessage> {
    const trusted = this.#scene.bed.target.clients.trusted !== undefined && this.#scene.bed.target.relay !== undefined
    await (trusted ? this.#talk.open('greeted', 'relay', 'trusted') : this.#talk.open('authenticated', 'submission'))
    return this.#sendForLater(this.#scene.text(trusted ? '{sender}' : '{ownAddress}'))
  }

  /** A message from the null sender, given up by a client of the server's own networks. */
  async submitFromNullSender(): Promise<void> {
    await this.#talk.open('greeted', 'relay', 'trusted')
    await this.#sendForLater('')
  }

  /** The same, and waits until the first attempt has failed. */
  async defer(): Promise<OwnMessage> {
    const message = await this.submitForLater()
    const state = await this.settled(message.id)
    if (state === 'gone') throw new PreconditionNotMet('the message left the queue instead of being deferred')
    if (state === undefined) throw new PreconditionNotMet('the message was not deferred within our patience')
    return message
  }

  /** Waits until a message is deferred with a reason, or has left the queue. */
  async settled(id: string): Promise<QueuedMessage | 'gone' | undefined> {
    return waitUntil(async () => {
      const entry = await this.entry(id)
      if (entry === undefined) return (await this.gone(id)) ? 'gone' : undefined
      return entry.queue === 'deferred' && entry.recipients.some((r) => r.reason !== undefined) ? entry : undefined
    }, this.#scene.bed.target.patience.queueSettle)
  }

  /** @throws PreconditionNotMet when the queue holds anything that is not ours: it may be somebody's mail */
  async onlyOurs(): Promise<void> {
    const left = async (): Promise<readonly QueuedMessage[]> => (await this.list()).filter((message) => !this.#own.includes(message.id))
    // One that is being delivered, perhaps by the scenario before this one, leaves by itself; the others do not.
    const settled = async (): Promise<readonly QueuedMessage[] | undefined> => {
      const messages = await left()
      return messages.some(({ queue }) => queue === 'active' || queue === 'incoming') ? undefined : messages
    }
    const foreign = await waitUntil(settled, this.#scene.bed.target.patience.queueSettle) ?? (await left())
    if (foreign.length > 0) throw new PreconditionNotMet(`the queue holds messages that are not this scenario's: ${foreign.map(({ id, queue }) => `${id} (${queue})`).join(', ')}`)
  }

  /** Takes back what the scenario left in the queue, also where its last step looked at no more than the reply to a message. */
  async clean(): Promise<void> {
    if (this.#queue === undefined) return
    const ours = new Set([...this.#messages.map(({ id }) => id), ...(this.#talk.wroteElsewhere ? this.#scene.queued : [])])
    if (ours.size === 0) return
    for (const { id } of await this.list()) if (ours.has(id)) await this.driver.delete(id)
  }

  async #sendForLater(sender: string): Promise<OwnMessage> {
    const [recipient, token] = [this.#scene.text('{deferredRecipient}'), `${this.#scene.token}-${this.#messages.length + 1}`]
    const id = await this.#send(sender, recipient, token)
    const message = { id, token, sender, recipient }
    this.#messages.push(message)
    this.own(id)
    return message
  }

  async #send(sender: string, recipient: string, token: string): Promise<string> {
    const { session } = this.#talk
    await session.accept(`MAIL FROM:<${sender}>`)
    await session.accept(`RCPT TO:<${recipient}>`)
    await session.accept('DATA')
    const author = sender === '' ? this.#scene.text('{ownAddress}') : sender
    const lines = linesOf([...letter(author, recipient, token), `The body of ${token}.`].join('\n'), () => undefined)
    await session.send(onTheWire(lines), 'the end of data')
    const reply = await session.accepted('the end of data', this.#scene.bed.target.patience.endOfData)
    const id = queuedAs(reply.lines.at(-1) ?? '') ?? (await reachingTools(this.driver.findBySubject(token)))?.id
    if (id === undefined) throw new PreconditionNotMet('the accepted message cannot be found in the queue')
    return id
  }
}
