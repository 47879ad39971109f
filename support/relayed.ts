import type { SinkMessage } from '../src/sink/record.ts'
import { headerValues } from '../src/mailbox/message.ts'
import { PreconditionNotMet } from '../src/verdict/errors.ts'
import { waitUntil } from '../src/wire/wait.ts'
import type { Copy } from './mail-part.ts'
import type { NextHop } from './next-hop.ts'
import type { QueuePart } from './queue-part.ts'
import { openMailbox, reachingMailbox } from './mailbox.ts'
import { relayedValue, sameParameter } from './relayed-parameters.ts'
import type { Scene } from './scene.ts'

/** What the next hop is told about a message, and in what form it comes there. */
export class Relayed {
  readonly #scene: Scene
  readonly #queue: QueuePart
  readonly #hop: NextHop

  constructor(scene: Scene, queue: QueuePart, hop: NextHop) {
    this.#scene = scene
    this.#queue = queue
    this.#hop = hop
  }

  /** RFC 3461 §5.2.1: what was said of the message, or of {deferredRecipient}, is said on. @param parameter keyword=value */
  async cameWith(copy: Copy, parameter: string): Promise<void> {
    const [keyword = '', expected = ''] = this.#scene.text(parameter).split(/=(.*)/)
    const value = await this.#value(copy, keyword)
    if (value === undefined || !sameParameter(keyword, value, expected)) throw this.#scene.nonconformance(`${keyword}=${expected}`, value === undefined ? `no ${keyword}` : `${keyword}=${value}`)
  }

  /** RFC 3461 §5.2.1, §5.2.2: nothing is made up, and nothing said to whom does not understand it. */
  async cameWithout(copy: Copy, keyword: string): Promise<void> {
    const value = await this.#value(copy, keyword)
    if (value !== undefined) throw this.#scene.nonconformance(`no ${keyword}`, `${keyword}=${value}`)
  }

  /** RFC 3461 §5.2.1 (d): an ORCPT that the server adds holds the address that it was given. @param address of the recipient */
  async cameWithoutOrcptBut(copy: Copy, address: string): Promise<void> {
    const value = await this.#value(copy, 'ORCPT')
    const own = `rfc822;${this.#scene.text(address)}`.toLowerCase()
    if (value !== undefined && !sameParameter('ORCPT', value.toLowerCase(), own)) throw this.#scene.nonconformance(`no ORCPT, or ORCPT=${own}`, `ORCPT=${value}`)
  }

  /** RFC 6152 §3: converted without loss, or failed for good; what becomes of a failed message is another duty. @param text of its body */
  async isSevenBitsOrFails(_: Copy, text: string): Promise<void> {
    const data = await this.#arrivedOrGone()
    if (data === 'gone') return
    if (data.some((octet) => octet > 127)) throw this.#scene.nonconformance('octets below 128, or no message', 'octets with the high bit set')
    const { default: PostalMime } = await import('postal-mime')
    const found = (await PostalMime.parse(data)).text ?? ''
    if (headerValues(data, 'MIME-Version').length === 0 || !found.includes(this.#scene.text(text))) throw this.#scene.nonconformance(`a MIME message with the text ${text}`, data.toString('latin1'))
  }

  async #value(copy: Copy, keyword: string): Promise<string | undefined> {
    if (copy !== 'relayed') throw new Error('only a relayed message has a MAIL command')
    const message = await this.#message()
    return relayedValue(message, this.#recipient, keyword)
  }

  async #message(): Promise<SinkMessage> {
    const message = await this.#hop.receivedFor(this.#scene.token, this.#recipient)
    if (message === undefined) throw new PreconditionNotMet('the message did not reach the next hop')
    this.#scene.record([message.mailFrom, ...message.rcptTo].map((command) => `next hop: ${command}`).join('\n'))
    return message
  }

  async #arrivedOrGone(): Promise<Buffer | 'gone'> {
    const { target } = this.#scene.bed
    const came = (): Buffer | undefined => this.#hop.taken(this.#scene.token)[0]
    const mailbox = target.mailbox === undefined ? undefined : await openMailbox(target)
    const reported = async (): Promise<boolean> => mailbox !== undefined && (await reachingMailbox(mailbox.find(this.#scene.token, 'quoted'))) !== undefined
    // Where no queue tool tells, a notification does: nothing else about the message comes to the sender.
    const holds = async (): Promise<boolean | undefined> => (await this.#queue.holdsOwn()) ?? ((await reported()) ? false : undefined)
    try {
      const fate = await waitUntil(async () => came() ?? ((await holds()) === false ? (came() ?? 'gone') : undefined), target.patience.queueSettle)
      if (fate === undefined) throw new PreconditionNotMet('the message neither came to the next hop nor left the queue within our patience')
      return fate
    } finally {
      await mailbox?.close()
    }
  }

  get #recipient(): string {
    return this.#scene.get('deferredRecipient') ?? ''
  }
}
