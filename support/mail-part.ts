import type { Mailbox, StoredMessage } from '../src/mailbox/mailbox.ts'
import { bodyLines, headerFields } from '../src/mailbox/message.ts'
import { oneLine } from '../src/client/dialogue.ts'
import { queuedAs } from '../src/queue/queue-id.ts'
import { PreconditionNotMet } from '../src/verdict/errors.ts'
import { showOctets } from '../src/wire/octets.ts'
import { waitUntil } from '../src/wire/wait.ts'
import { mailboxIsThere, openMailbox, reachingMailbox } from './mailbox.ts'
import { letter, linesOf, onTheWire } from './message.ts'
import type { NextHop } from './next-hop.ts'
import type { QueuePart } from './queue-part.ts'
import { type ReceivedCheck, readReceived } from './received.ts'
import type { Scene } from './scene.ts'
import type { Talk } from './talk.ts'

/** What a feature writes down of a message. */
export const messageParts = ['body line', 'raw body line', 'body', 'header field', 'header'] as const
export type MessagePart = (typeof messageParts)[number]

/** Where a message is looked at. */
export const copies = ['delivered', 'relayed'] as const
export type Copy = (typeof copies)[number]

/** The scenario's messages: sent on the wire, and found again in the mailbox. */
export class MailPart {
  readonly #scene: Scene
  readonly #talk: Talk
  readonly #queue: QueuePart
  readonly #hop: NextHop
  #typed: readonly Buffer[] = []
  #mailbox: Promise<Mailbox> | undefined
  #found: StoredMessage | undefined

  constructor(scene: Scene, talk: Talk, queue: QueuePart, hop: NextHop) {
    this.#scene = scene
    this.#talk = talk
    this.#queue = queue
    this.#hop = hop
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

  /** A letter of ours with this in it; `{CRLF}` ends a line. */
  async sendPart(part: MessagePart, text: string): Promise<void> {
    if (part === 'raw body line') return this.#sendRawBody(text)
    const letter = this.#letter()
    if (part === 'header') return this.send(`${text}\n\nThe text of the message.`)
    return this.send((part === 'header field' ? [text, ...letter, 'The text of the message.'] : [...letter, text]).join('\n'))
  }

  /** A letter with this body line, which goes out as it stands: no period is doubled. */
  async #sendRawBody(line: string): Promise<void> {
    const head = linesOf(this.#letter().join('\n'), (name) => this.#scene.get(name))
    this.#typed = [...head, this.#scene.octets(line)]
    const octets = Buffer.concat([...this.#typed.flatMap((l) => [l, Buffer.from('\r\n')]), Buffer.from('.\r\n')])
    await this.#talk.session.send(octets, 'the end of data')
  }

  /** The reply to the end of data, which has to be 250 to go on; remembers the queue id, if it tells one. */
  async accepted(): Promise<void> {
    const reply = await this.#talk.session.accepted('the end of data', this.#scene.bed.target.patience.endOfData)
    const id = queuedAs(reply.lines.at(-1) ?? '')
    const { written } = this.#talk
    if (written !== undefined) await this.#queue.adopt(id, { sender: written.sender, recipient: written.recipients.join(' '), token: this.#scene.token })
    else if (id !== undefined) this.#queue.own(id)
  }

  /** The reply to the end of data, whatever it is. */
  async answered(): Promise<void> {
    await this.#talk.session.reply(this.#scene.bed.target.patience.endOfData)
  }

  /** The reply to the end of data, which has to be a failure to go on. */
  async refused(): Promise<void> {
    const reply = await this.#talk.session.reply(this.#scene.bed.target.patience.endOfData)
    if (reply.code < 500) throw new PreconditionNotMet(`the message was answered ${oneLine(reply)}, and was to be refused`)
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

  /** The message in the mailbox; undefined where it left the queue for somewhere else, as back to its sender. */
  async deliveredIfAtAll(): Promise<StoredMessage | undefined> {
    const found = await this.#awaited(this.#scene.token)
    return found === 'lost' ? undefined : found
  }

  /** The message arrives. @throws Nonconformance when it is neither in the queue nor in the mailbox */
  async arrives(): Promise<void> {
    if ((await this.#awaited(this.#scene.token)) === 'lost') throw this.#scene.nonconformance('the message in the mailbox, or still in the queue', 'it is in neither')
  }

  async #awaited(token: string): Promise<StoredMessage | 'lost'> {
    if (this.#found !== undefined && token === this.#scene.token) return this.#found
    const mailbox = await (this.#mailbox ??= openMailbox(this.#scene.bed.target))
    const found = await waitUntil(async () => (await reachingMailbox(mailbox.find(token, this.#place))) ?? (await this.#lost(mailbox, token)), this.#scene.bed.target.patience.notification)
    if (found === undefined) throw new PreconditionNotMet('the message did not arrive in the mailbox within our patience')
    if (found === 'lost') return found
    if (token === this.#scene.token) this.#found = found
    return found
  }

  /** A message that left the queue must be in the mailbox: asked in this order, no moment between the two is missed. */
  async #lost(mailbox: Mailbox, token: string): Promise<StoredMessage | 'lost' | undefined> {
    const queued = await this.#queue.holdsOwn()
    if (queued !== false) return undefined
    const found = await reachingMailbox(mailbox.find(token, this.#place))
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

  /** @param text lines, with `{CRLF}` between them */
  async hasBody(copy: Copy, text: string): Promise<void> {
    this.#compareBody(await this.copy(copy), linesOf(text, (name) => this.#scene.get(name)))
  }

  /** Lines that differed when they were sent still differ (RFC 5321 §4.5.2: what is done to them can be undone). */
  async linesDiffer(count: number): Promise<void> {
    const lines = bodyLines((await this.delivered()).raw).map((line) => showOctets(line, 200))
    if (new Set(lines).size !== count) throw this.#scene.nonconformance(`${count} lines that differ from each other`, lines.join('{CRLF}'))
  }

  /** A reader of mail sees these octets, whatever content transfer encoding carried them. */
  async keepsText(copy: Copy, text: string): Promise<void> {
    const { default: PostalMime } = await import('postal-mime')
    const expected = this.#scene.text(text)
    const found = (await PostalMime.parse(await this.copy(copy))).text ?? ''
    if (!found.includes(expected)) throw this.#scene.nonconformance(expected, found)
  }

  /** The first trace field keeps a duty. @throws PreconditionNotMet when there is none */
  async receivedHolds({ label, holds }: ReceivedCheck): Promise<void> {
    const [value] = await this.#values('delivered', 'Received')
    if (value === undefined) throw new PreconditionNotMet('the message has no field Received')
    const looker = { clientName: this.#talk.clientName, recipient: this.#scene.get('recipient') }
    if (!holds(readReceived(value), looker)) throw this.#scene.nonconformance(`Received with ${label}`, value)
  }

  async hasNoField(copy: Copy, name: string): Promise<void> {
    const values = await this.#values(copy, name)
    if (values.length > 0) throw this.#scene.nonconformance(`no field ${name}`, `${name}: ${values.join(' | ')}`)
  }

  /** The header says nothing of an address. */
  async headerIsSilentOn(copy: Copy, address: string): Promise<void> {
    const wanted = this.#scene.text(address).toLowerCase()
    const field = headerFields(await this.copy(copy)).find(({ raw }) => raw.toString('utf8').toLowerCase().includes(wanted))
    if (field !== undefined) throw this.#scene.nonconformance(`a header without ${wanted}`, `${field.name}: ${field.value}`)
  }

  /** Exactly one field of that name, with this value. */
  async hasOnlyField(copy: Copy, name: string, value: string): Promise<void> {
    const values = await this.#values(copy, name)
    const expected = this.#scene.text(value)
    if (values.length !== 1 || values[0] !== expected) throw this.#scene.nonconformance(`one field ${name}: ${expected}`, values.length === 0 ? `no field ${name}` : values.join(' | '))
  }

  /** Fields stand in this order before every field that was typed. @param list names, with commas between them */
  async fieldsStandAboveTheTyped(copy: Copy, list: string): Promise<void> {
    const names = headerFields(await this.copy(copy)).map((field) => field.name.toLowerCase())
    const places = list.toLowerCase().split(/, */).map((name) => names.indexOf(name)).concat(names.indexOf('from'))
    if (places.some((place, i) => place <= (places[i - 1] ?? -1))) throw this.#scene.nonconformance(`${list} above the fields of the message`, names.join(', '))
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
    return letter(this.#scene.text(this.#talk.author), this.#scene.get('recipient') ?? 'undisclosed@client.example', this.#scene.token)
  }

  /** Our token stands in the header, unless what was typed has it elsewhere. */
  get #place(): 'header' | 'anywhere' {
    const end = this.#typed.findIndex((line) => line.length === 0)
    const header = end === -1 ? this.#typed : this.#typed.slice(0, end)
    return this.#typed.length === 0 || header.some((line) => /^(?:subject|message-id):/i.test(line.toString('latin1')) && line.includes(this.#scene.token)) ? 'header' : 'anywhere'
  }

  /** The message where it is looked at. @throws PreconditionNotMet when it is not there */
  async copy(copy: Copy): Promise<Buffer> {
    return copy === 'delivered' ? (await this.delivered()).raw : this.#hop.received(this.#scene.token)
  }

  async #values(copy: Copy, name: string): Promise<string[]> {
    return headerFields(await this.copy(copy)).filter((field) => field.name.toLowerCase() === name.toLowerCase()).map((field) => field.value)
  }

  #compareBody(raw: Buffer, expected: readonly Buffer[]): void {
    const found = bodyLines(raw)
    const same = found.length === expected.length && expected.every((line, i) => found[i]?.equals(line))
    if (same) return
    const show = (lines: readonly Buffer[]): string => lines.map((line) => showOctets(line, 200)).join('{CRLF}')
    throw this.#scene.nonconformance(`the body ${show(expected)}`, show(found))
  }
}
