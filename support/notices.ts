import type { StoredMessage } from '../src/mailbox/mailbox.ts'
import { carriesToken, headerValues } from '../src/mailbox/message.ts'
import { PreconditionNotMet } from '../src/verdict/errors.ts'
import { waitUntil } from '../src/wire/wait.ts'
import { openMailbox, reachingMailbox } from './mailbox.ts'
import { readNotification, reportsOn, sameValue, statusValues } from './notification.ts'
import type { OwnMessage, QueuePart } from './queue-part.ts'
import type { Scene } from './scene.ts'

/** Notifications of failure (RFC 5321 §6.1): they quote the message that they are about, and so its token. */
export class Notices {
  readonly #scene: Scene
  readonly #queue: QueuePart

  constructor(scene: Scene, queue: QueuePart) {
    this.#scene = scene
    this.#queue = queue
  }

  /** A notification about the last message arrives. @throws Nonconformance when the message is gone and none is on its way */
  async arrives(): Promise<void> {
    if ((await this.#awaited()) === 'none') throw this.#scene.nonconformance('a notification to the sender', 'the message left the queue, and none is in the queue or in the mailbox')
  }

  /** The same where something else is judged by it. @throws PreconditionNotMet when there is none */
  async found(): Promise<StoredMessage> {
    const found = await this.#awaited()
    if (found === 'none') throw new PreconditionNotMet('the message left the queue, and no notification is in the queue or in the mailbox')
    return found
  }

  async #awaited(): Promise<StoredMessage | 'none'> {
    const message = this.#messages.at(-1)
    if (message === undefined) throw new PreconditionNotMet('there is no message of ours: is a Given step missing?')
    const mailbox = await openMailbox(this.#scene.bed.target)
    try {
      const find = (): Promise<StoredMessage | undefined> => reachingMailbox(mailbox.find(message.token, 'quoted'))
      const found = await waitUntil(async () => (await find()) ?? ((await this.#noneOnItsWay(message)) ? ((await find()) ?? 'none') : undefined), this.#scene.bed.target.patience.notification)
      if (found === undefined) throw new PreconditionNotMet('no notification arrived within our patience')
      return found
    } finally {
      await mailbox.close()
    }
  }

  /** Every notification about the last message, once it has left the queue and none is on its way. */
  async #all(): Promise<readonly Buffer[]> {
    const message = this.#messages.at(-1)
    if (message === undefined) throw new PreconditionNotMet('there is no message of ours: is a Given step missing?')
    const done = await waitUntil(async () => (await this.#noneOnItsWay(message)) || undefined, this.#scene.bed.target.patience.notification)
    if (done === undefined) throw new PreconditionNotMet('the message, or a notification about it, is still in the queue')
    const mailbox = await openMailbox(this.#scene.bed.target)
    const all = await reachingMailbox(mailbox.messages())
    await mailbox.close()
    return all.filter(({ raw }) => carriesToken(raw, message.token, 'quoted')).map(({ raw }) => raw)
  }

  async #texts(): Promise<readonly string[]> {
    // RFC 2045 §6.7: a long line may be broken by a soft line break.
    return (await this.#all()).map((raw) => raw.toString('latin1').replace(/=\r?\n/g, '').toLowerCase())
  }

  /** Each address is named in some notification. @param addresses with spaces between them */
  async name(addresses: string): Promise<void> {
    const all = await this.#texts()
    const missing = this.#addresses(addresses).find((address) => !all.some((text) => address.test(text)))
    if (missing !== undefined) throw this.#scene.nonconformance(`a notification that names each of ${this.#scene.text(addresses)}`, `${all.length} notifications that do not`)
  }

  /** One notification names them all. @throws PreconditionNotMet when one of them is reported nowhere */
  async oneNames(addresses: string): Promise<void> {
    const all = await this.#texts()
    const wanted = this.#addresses(addresses)
    if (!wanted.every((address) => all.some((text) => address.test(text)))) throw new PreconditionNotMet('one of the recipients is reported nowhere')
    if (!all.some((text) => wanted.every((address) => address.test(text)))) throw this.#scene.nonconformance(`one notification that names all of ${this.#scene.text(addresses)}`, `${all.length} notifications, none of which names both`)
  }

  /** No notification reports on a recipient (RFC 3464 §2.3.2). @throws PreconditionNotMet where one has no such fields to look at */
  async noneNames(address: string): Promise<void> {
    const all = (await this.#all()).map(readNotification)
    if (all.some(({ status }) => status === undefined)) throw new PreconditionNotMet('a notification has no part message/delivery-status')
    const wanted = this.#scene.text(address)
    if (all.some((one) => reportsOn(one, wanted))) throw this.#scene.nonconformance(`no notification about ${wanted}`, `a field Final-Recipient with ${wanted}`)
  }

  /** The status fields of that name say this, and nothing else. @param field name, colon and value */
  async hasStatusField(field: string): Promise<void> {
    const [, name = '', value = ''] = /^([^:]*):\s*(.*)$/.exec(this.#scene.text(field)) ?? []
    const found = statusValues(readNotification((await this.found()).raw), name)
    if (!found.some((one) => sameValue(one, value, name)) || found.some((one) => !sameValue(one, value, name))) throw this.#scene.nonconformance(`${name}: ${value}`, found.length === 0 ? `no field ${name}` : `${name}: ${found.join(' | ')}`)
  }

  async hasNoStatusField(name: string): Promise<void> {
    const found = statusValues(readNotification((await this.found()).raw), name)
    if (found.length > 0) throw this.#scene.nonconformance(`no field ${name}`, `${name}: ${found.join(' | ')}`)
  }

  /** The part that returns the message has this text. */
  async returns(text: string): Promise<void> {
    const { returned } = readNotification((await this.found()).raw)
    if (!returned.includes(this.#scene.text(text))) throw this.#scene.nonconformance(`the message with ${text}`, returned === '' ? 'nothing of the message' : returned)
  }

  /** Nothing of the notification has this text. */
  async keepsBack(text: string): Promise<void> {
    if (readNotification((await this.found()).raw).text.includes(this.#scene.text(text))) throw this.#scene.nonconformance(`a notification without ${text}`, 'one with it')
  }

  /** What finds each of the addresses, and not a longer one that ends in it. */
  #addresses(text: string): readonly RegExp[] {
    return this.#scene.text(text).toLowerCase().split(' ').map((address) => new RegExp(`(?<![\\w.+-])${address.replace(/[^\w@-]/g, '\\$&')}`))
  }

  async hasNullReversePath(): Promise<void> {
    const [path] = headerValues((await this.found()).raw, 'Return-Path')
    if (path === undefined) throw new PreconditionNotMet('the mailbox keeps no Return-Path, so that the envelope sender cannot be seen')
    if (path !== '<>') throw this.#scene.nonconformance('Return-Path: <>', `Return-Path: ${path}`)
  }

  /** Looked at after the fence: the later message's notification has come, and the first message has left the queue. */
  async noneForTheFirst(): Promise<void> {
    const [first] = this.#messages
    if (first === undefined || !(await this.#leaves(first))) throw new PreconditionNotMet('the message from the null sender is still in the queue')
    const mailbox = await openMailbox(this.#scene.bed.target)
    const found = await reachingMailbox(mailbox.find(first.token, 'quoted'))
    await mailbox.close()
    if (found !== undefined) throw this.#scene.nonconformance('no notification about the message from the null sender', 'one is in the mailbox')
  }

  get #messages(): readonly OwnMessage[] {
    return this.#queue.messages
  }

  async #leaves(message: OwnMessage): Promise<boolean> {
    if (this.#scene.bed.target.queue === undefined) return true
    return (await waitUntil(async () => (await this.#queue.gone(message.id)) || undefined, this.#scene.bed.target.patience.queueSettle)) === true
  }

  /** Only a queue driver can tell: a server makes the notification before it lets go of the message. */
  async #noneOnItsWay(message: OwnMessage): Promise<boolean> {
    if (this.#scene.bed.target.queue === undefined || !(await this.#queue.gone(message.id))) return false
    const queued = await this.#queue.list()
    return !queued.some((entry) => entry.recipients.some(({ address }) => address.toLowerCase() === message.sender.toLowerCase()))
  }
}
