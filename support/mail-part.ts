import type { Mailbox, StoredMessage } from '../src/mailbox/mailbox.ts'
import { bodyLines, headerFields } from '../src/mailbox/message.ts'
import { queuedAs } from '../src/queue/queue-id.ts'
import { PreconditionNotMet } from '../src/verdict/errors.ts'
import { showOctets } from '../src/wire/octets.ts'
import { waitUntil } from '../src/wire/wait.ts'
import { mailboxIsThere, openMailbox, reachingMailbox } from './mailbox.ts'
import { letter, linesOf, onTheWire } from './message.ts'
import type { QueuePart } from './queue-part.ts'
import type { Scene } from './scene.ts'
import type { Talk } from './talk.ts'

/** The scenario's messages: sent on the wire, and found again in the mailbox. */
export class MailPart {
  readonly #scene: Scene
  readonly #talk: Talk
  readonly #queue: QueuePart
  #typed: readonly Buffer[] = []
  #mailbox: Promise<Mailbox> | undefined
  #found: StoredMessage | undefined

  constructor(scene: Scene, talk: Talk, queue: QueuePart) {
    this.#scene = scene
    this.#talk = talk
    this.#queue = queue
  }

  /** Sends a message's lines and its end as one act; the reply waits for a Then. @param text header and body in our notation */
  async send(text: string): Promise<void> {
    this.#typed = linesOf(text, (name) => this.#scene.get(name))
    await this.#talk.session.send(onTheWire(this.#typed), 'the end of data')
  }

  /** A letter of ours with these body lines. */
  async sendBody(...body: readonly string[]): Promise<void> {
    await this.send(this.#letter().concat(body).join('\n'))
  }

  /** The same, with the body line sent as it stands: no period is doubled. */
  async sendRawBody(line: string): Promise<void> {
    const head = linesOf(this.#letter().join('\n'), (name) => this.#scene.get(name))
    this.#typed = [...head, this.#scene.octets(line)]
    const octets = Buffer.concat([...this.#typed.flatMap((l) => [l, Buffer.from('\r\n')]), Buffer.from('.\r\n')])
    await this.#talk.session.send(octets, 'the end of data')
  }

  /** The reply to the end of data, which has to be 250 to go on; remembers the queue id, if it tells one. */
  async accepted(): Promise<void> {
    const reply = await this.#talk.session.accepted('the end of data', this.#scene.bed.target.patience.endOfData)
    const id = queuedAs(reply.lines.at(-1) ?? '')
    if (id !== undefined) this.#queue.own(id)
  }

  /**
   * The message in the mailbox, waited for.
   * @param token of another message than the scenario's own
   * @throws PreconditionNotMet when it is lost, or patience ran out: what it would look like cannot be told
   */
  async delivered(token = this.#scene.token): Promise<StoredMessage> {
    const found = await this.#awaited(token)
    if (found === 'lost') throw new PreconditionNotMet('the message is neither in the mailbox nor still in the queue')
    return found
  }

  /** The message arrives. @throws Nonconformance when it is neither in the queue nor in the mailbox */
  async arrives(): Promise<void> {
    if ((await this.#awaited(this.#scene.token)) === 'lost') throw this.#scene.nonconformance('the message in the mailbox, or still in the queue', 'it is in neither')
  }

  async #awaited(token: string): Promise<StoredMessage | 'lost'> {
    if (this.#found !== undefined && token === this.#scene.token) return this.#found
    const mailbox = await (this.#mailbox ??= openMailbox(this.#scene.bed.target))
    const found = await waitUntil(async () => (await reachingMailbox(mailbox.find(token))) ?? (await this.#lost(mailbox, token)), this.#scene.bed.target.patience.notification)
    if (found === undefined) throw new PreconditionNotMet('the message did not arrive in the mailbox within our patience')
    if (found === 'lost') return found
    if (token === this.#scene.token) this.#found = found
    return found
  }

  /** A message that left the queue must be in the mailbox: asked in this order, no moment between the two is missed. */
  async #lost(mailbox: Mailbox, token: string): Promise<StoredMessage | 'lost' | undefined> {
    const queued = await this.#queue.holdsOwn()
    if (queued !== false) return undefined
    const found = await reachingMailbox(mailbox.find(token))
    if (found === undefined) await mailboxIsThere(this.#scene.bed.target)
    return found ?? 'lost'
  }

  /** Every header field and body line that was typed is there, in the same order; fields that servers add do not matter. */
  async holdsWhatWasTyped(): Promise<void> {
    await this.arrives()
    const { raw } = await this.delivered()
    const end = this.#typed.findIndex((line) => line.length === 0)
    const fields = headerFields(raw).map((field) => field.raw.toString('latin1').replace(/\r?\n$/, ''))
    let at = 0
    for (const line of this.#typed.slice(0, end)) {
      at = fields.indexOf(line.toString('latin1'), at)
      if (at === -1) throw this.#scene.nonconformance(`the header field ${showOctets(line)}`, `a message without it, or with it in another place: ${fields.join(' | ')}`)
    }
    this.#compareBody(raw, this.#typed.slice(end + 1))
  }

  async hasBody(...lines: readonly string[]): Promise<void> {
    this.#compareBody((await this.delivered()).raw, lines.map((line) => this.#scene.octets(line)))
  }

  /** A reader of mail sees these octets, whatever content transfer encoding carried them. */
  async keepsText(text: string): Promise<void> {
    const { default: PostalMime } = await import('postal-mime')
    const expected = this.#scene.text(text)
    const found = (await PostalMime.parse((await this.delivered()).raw)).text ?? ''
    if (!found.includes(expected)) throw this.#scene.nonconformance(expected, found)
  }

  async hasField(line: string): Promise<void> {
    const [, name = '', value = ''] = /^([^:]+): *(.*)$/.exec(this.#scene.text(line)) ?? []
    const values = await this.#values(name)
    if (!values.includes(value)) throw this.#scene.nonconformance(`the header field ${name}: ${value}`, values.length === 0 ? `no field ${name}` : values.join(' | '))
  }

  /** The first field of that name holds what a pattern says. @throws PreconditionNotMet when there is none */
  async fieldMatches(name: string, shape: RegExp, label: string): Promise<void> {
    const [value] = await this.#values(name)
    if (value === undefined) throw new PreconditionNotMet(`the message has no field ${name}`)
    if (!shape.test(value)) throw this.#scene.nonconformance(`${name} ${label}`, value)
  }

  /** Exactly one field of that name, with this value. */
  async hasOnlyField(name: string, value: string): Promise<void> {
    const values = await this.#values(name)
    const expected = this.#scene.text(value)
    if (values.length !== 1 || values[0] !== expected) throw this.#scene.nonconformance(`one field ${name}: ${expected}`, values.length === 0 ? `no field ${name}` : values.join(' | '))
  }

  /** Each field of the first list stands before every field that was typed. */
  async fieldStandsAboveTheTyped(name: string): Promise<void> {
    const names = headerFields((await this.delivered()).raw).map((field) => field.name.toLowerCase())
    const first = names.indexOf('from')
    const place = names.indexOf(name.toLowerCase())
    if (place === -1 || place > first) throw this.#scene.nonconformance(`a field ${name} above those of the message`, names.join(', '))
  }

  /** Lines stand one directly below the other. */
  async fieldsKeepTheirOrder(lines: readonly string[]): Promise<void> {
    const fields = headerFields((await this.delivered()).raw).map((field) => `${field.name}: ${field.value}`)
    const at = fields.indexOf(this.#scene.text(lines[0] ?? ''))
    const kept = at !== -1 && lines.every((line, i) => fields[at + i] === this.#scene.text(line))
    if (!kept) throw this.#scene.nonconformance(lines.map((line) => this.#scene.text(line)).join(' | '), fields.join(' | '))
  }

  async close(): Promise<void> {
    const mailbox = await this.#mailbox
    if (mailbox === undefined) return
    if (this.#found !== undefined) await reachingMailbox(mailbox.remove(this.#found))
    await mailbox.close()
  }

  #letter(): string[] {
    return letter(this.#scene.text('{sender}'), this.#scene.get('recipient') ?? 'undisclosed@client.example', this.#scene.token)
  }

  async #values(name: string): Promise<string[]> {
    return headerFields((await this.delivered()).raw).filter((field) => field.name.toLowerCase() === name.toLowerCase()).map((field) => field.value)
  }

  #compareBody(raw: Buffer, expected: readonly Buffer[]): void {
    const found = bodyLines(raw)
    const same = found.length === expected.length && expected.every((line, i) => found[i]?.equals(line))
    if (same) return
    const show = (lines: readonly Buffer[]): string => lines.map((line) => showOctets(line, 200)).join('{CRLF}')
    throw this.#scene.nonconformance(`the body ${show(expected)}`, show(found))
  }
}
