import { SmtpConnection, type TlsLook } from '../src/client/connection.ts'
import { clientName, oneLine, tooManyReplies } from '../src/client/dialogue.ts'
import { SessionEnded } from '../src/client/errors.ts'
import type { TlsFacts } from '../src/client/tls-facts.ts'
import { queuedAs } from '../src/queue/queue-id.ts'
import { tlsChoice } from '../src/target/probe.ts'
import { needsTrust, type ServiceName } from '../src/target/target.ts'
import { PreconditionNotMet, TargetUnavailable } from '../src/verdict/errors.ts'
import { keywordsOf, type Keywords } from '../src/wire/ehlo.ts'
import { type Reply, unreadFaults } from '../src/wire/reply.ts'
import { Transcript } from '../src/wire/transcript.ts'
import { refusePasswordInClear } from './in-clear.ts'
import type { Scene } from './scene.ts'

/** Waits and acts of one session as errors that decide an outcome: whatever a session ends with, it is no nonconformance. */
export async function reaching<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (!(error instanceof SessionEnded)) throw error
    throw error.kind === 'tls' || error.kind === 'address' ? new PreconditionNotMet(error.message) : new TargetUnavailable(error.message, { cause: error })
  }
}

/** How a client goes without QUIT. */
export type Leaving = 'closes' | 'resets'

/** More replies than any act of ours is owed. */
const repliesCollected = 100

/** One session with the target: sends acts, hands each act's reply to whoever looks at it, lets no reply go unseen. */
export class Conversation {
  readonly service: ServiceName
  readonly #scene: Scene
  readonly #connection: SmtpConnection
  readonly #from: string | undefined
  #reply: Reply | undefined
  #before: Reply | undefined
  #awaited: string | undefined
  /** Whether the last act was one line, to which one reply is owed. */
  #oneLine = false
  /** Whether the server had hung up already when the last act was to be sent. */
  #tooLate = false
  #left = false
  #keywords: Keywords = new Map()

  private constructor(scene: Scene, service: ServiceName, connection: SmtpConnection, from: string | undefined) {
    this.#scene = scene
    this.service = service
    this.#connection = connection
    this.#from = from
  }

  /** Connects; the greeting is the first reply to look at. @param from source address */
  static async open(scene: Scene, service: ServiceName, from?: string): Promise<Conversation> {
    const { target } = scene.bed
    const address = target[service]
    if (address === undefined) throw new PreconditionNotMet(`the target file names no ${service} service`)
    const transcript = scene.transcript(`${service} ${address.host}:${address.port}${from === undefined ? '' : ` from ${from}`}`)
    const connection = await reaching(SmtpConnection.open({ ...address, ...(from === undefined ? {} : { from }) }, transcript, target.patience.connect))
    const conversation = new Conversation(scene, service, connection, from)
    if (service === 'submissions') await conversation.handshake()
    conversation.#awaited = 'the connection'
    return conversation
  }

  get tls(): TlsFacts | undefined {
    return this.#connection.tls
  }

  /** What the server gave to resume its TLS session with. */
  get ticket(): Buffer | undefined {
    return this.#connection.ticket
  }

  /** Keywords of the last EHLO that the ladder sent. */
  get keywords(): Keywords {
    return this.#keywords
  }

  /** The reply to the act before the last. */
  get before(): Reply | undefined {
    return this.#before
  }

  /** Sends octets as one act; its reply waits for a Then. */
  async send(octets: Buffer, label: string): Promise<void> {
    if (this.unseen !== undefined) throw this.unseen
    if (this.tls === undefined) refusePasswordInClear(octets, this.#scene.bed.target)
    this.#before = this.#reply
    this.#reply = undefined
    this.#tooLate = !this.#connection.open
    // Who waits for the reply learns of a server that hung up before.
    if (!this.#tooLate) await reaching(this.#connection.send(octets))
    this.#awaited = label
    this.#oneLine = octets.indexOf('\r\n') === octets.length - 2 && octets.indexOf('\n') === octets.length - 1
  }

  /** Sends more octets of the act that is still unanswered. */
  async continueWith(octets: Buffer): Promise<void> {
    await reaching(this.#connection.send(octets))
  }

  /** The last line that was sent, in our notation. */
  said = ''

  async sendLine(line: string): Promise<void> {
    this.said = line
    await this.send(Buffer.concat([this.#scene.octets(line), Buffer.from('\r\n')]), line)
  }

  /** The reply to the last act; read once, looked at as often as wanted. */
  async reply(patience = this.#scene.bed.target.patience.reply): Promise<Reply> {
    if (this.#awaited !== undefined) {
      this.#reply = await reaching(this.#connection.reply(patience))
      this.#awaited = undefined
      const id = queuedAs(this.#reply.lines.at(-1) ?? '')
      if (id !== undefined) this.#scene.noteQueued(id)
      const unread = unreadFaults.find((fault) => this.#reply?.faults.includes(fault))
      if (unread !== undefined) throw new PreconditionNotMet(`the server sent ${unread} as one reply, which is not read to its end`)
    }
    if (this.#reply === undefined) throw new PreconditionNotMet('no reply is waiting: is a When step missing?')
    return this.#reply
  }

  /**
   * @returns whether the last act was answered at all; false when the server closed the connection instead
   * @param orBefore whether a connection that was closed before the act counts, too
   * @throws TargetUnavailable when it does not take another one either
   */
  async answers(orBefore = false): Promise<boolean> {
    try {
      await this.reply()
      return true
    } catch (error) {
      if (!this.#connection.open && error instanceof TargetUnavailable && (orBefore || !this.#tooLate)) {
        await this.#stillThere()
        this.#awaited = undefined
        return false
      }
      throw error
    }
  }

  /** Takes a 421 that came unasked for the reply to look at: it may come at any time (RFC 5321 §3.8). @returns whether one had come */
  async saidGoodbye(): Promise<boolean> {
    if (this.unasked?.code !== 421) return false
    this.#reply = await reaching(this.#connection.reply(0))
    return true
  }

  /** Every reply to the last act, as pipelined commands earn them (RFC 2920 §3.1), and the goodbye's. */
  async collectReplies(): Promise<readonly Reply[]> {
    // The goodbye leaves only when the first reply is here: no server can have read both in one piece.
    const first = await this.reply()
    return [first, ...(await this.quitAndCollect())]
  }

  /**
   * Looks whether a reply that breaks a Rule may have been another command's: some earlier act earned one too many, and it came only now.
   * @throws PreconditionNotMet when more come than the goodbye is owed
   */
  async owedNoMore(): Promise<void> {
    // What asks for more (354, 334) would take the goodbye for data; octets that hold several lines may earn several replies.
    if (!this.#oneLine || !this.#connection.open || this.#reply === undefined || Math.floor(this.#reply.code / 100) === 3) return
    const replies = await this.quitAndCollect()
    if (replies.length > 1) throw new PreconditionNotMet(tooManyReplies)
  }

  /** Sends a line whose acceptance is only the way to the evidence. @throws PreconditionNotMet when it is not accepted */
  async accept(line: string): Promise<Reply> {
    await this.sendLine(line)
    return this.accepted(line)
  }

  /** Sends a line whose refusal is only the way to the evidence. @throws PreconditionNotMet when it is accepted */
  async refused(line: string): Promise<void> {
    await this.sendLine(line)
    const reply = await this.reply()
    if (reply.code < 500) throw new PreconditionNotMet(`${line} was answered ${oneLine(reply)}, and was to be refused`)
  }

  /** The reply to what was sent, which has to be positive to go on. */
  async accepted(label: string, patience?: number): Promise<Reply> {
    const reply = await this.reply(patience)
    if (reply.code < 200 || reply.code >= 400) throw new PreconditionNotMet(`${this.#scene.mask(label)} was answered ${oneLine(reply)}`)
    return reply
  }

  async greeting(): Promise<void> {
    await this.accepted('the connection', this.#scene.bed.target.patience.greeting)
  }

  async hello(name = clientName): Promise<void> {
    this.#keywords = keywordsOf(await this.accept(`EHLO ${name}`))
  }

  /** STARTTLS and the handshake, nothing after it (RFC 3207 §4). */
  async startTls(ticket?: Buffer): Promise<void> {
    const reply = await this.accept('STARTTLS')
    // RFC 3207 §4: only 220 invites the handshake; a Rule of its own judges another positive code.
    if (reply.code >= 300) throw new PreconditionNotMet(`STARTTLS was answered ${oneLine(reply)}`)
    await this.handshake(ticket)
  }

  /** STARTTLS, and a handshake for a look: nothing secret may be said behind it. @returns version and suite, or undefined where there is no agreement */
  async startTlsAs(look: TlsLook): Promise<string | undefined> {
    const reply = await this.accept('STARTTLS')
    if (reply.code >= 300) throw new PreconditionNotMet(`STARTTLS was answered ${oneLine(reply)}`)
    const { target } = this.#scene.bed
    try {
      const { protocol, cipher } = await this.#connection.startTls({ ...tlsChoice(target, target[this.service]?.host ?? ''), look }, target.patience.greeting)
      return `${protocol} with ${cipher}`
    } catch (error) {
      if (!(error instanceof SessionEnded)) throw error
      // What the server says in the end, an alert perhaps, is no reply to anything.
      this.#left = true
      return undefined
    }
  }

  /** Handshake on the open connection; credentials never go to a server that did not prove who it is. */
  async handshake(ticket?: Buffer): Promise<void> {
    const { target } = this.#scene.bed
    const facts = await reaching(this.#connection.startTls({ ...tlsChoice(target, target[this.service]?.host ?? ''), ...(ticket === undefined ? {} : { session: ticket }) }, target.patience.greeting))
    this.#scene.record(`TLS: ${facts.protocol}, ${facts.cipher}; certificate of ${facts.subject} for ${facts.names}, issued by ${facts.issuer}, valid ${facts.validFrom} to ${facts.validTo}, SHA-256 ${facts.fingerprint256}; ${facts.trusted ? 'trusted' : `not trusted (${facts.distrust})`}`)
    if (!facts.trusted && needsTrust(target, this.service)) throw new PreconditionNotMet(`the certificate is not trusted (${facts.distrust}): set tls.ca or tls.servername in the target file, or say tls.insecure: true`)
  }

  /** @returns false when the server ends the session rather than shake hands */
  async handshakeAfterInjection(): Promise<boolean> {
    try {
      await this.handshake()
      return true
    } catch (error) {
      if (this.#connection.open && this.tls !== undefined) throw error
      await this.#stillThere()
      // What the server says in the end, an alert perhaps, is no reply to anything.
      this.#left = true
      return false
    }
  }

  async authenticate(plain = '{plain}'): Promise<void> {
    await this.accept(`AUTH PLAIN ${plain}`)
  }

  /**
   * Says goodbye as a fence and returns every reply that came since the last one looked at, up to the goodbye's own (221, or 421); so many
   * of them, and for so long, as patience allows when they do not end.
   */
  async quitAndCollect(): Promise<readonly Reply[]> {
    const replies: Reply[] = []
    const patience = this.#scene.bed.target.patience.reply
    const end = performance.now() + patience
    try {
      await this.#connection.send(Buffer.from('QUIT\r\n'))
      do replies.push(await this.#connection.reply(patience))
      while (![221, 421].includes(replies.at(-1)?.code ?? 0) && replies.length < repliesCollected && performance.now() < end)
    } catch (error) {
      if (!(error instanceof SessionEnded)) throw error
      if (error.kind === 'patience') throw new TargetUnavailable(`QUIT as a fence: ${error.message}`)
      await this.#stillThere()
      // A session that ended before the goodbye may have brought replies all the same; a single one may be its last word, 421.
      if (replies.length === 0 && this.#connection.unread.length > 1) replies.push(...this.#connection.unread.slice(0, repliesCollected))
    }
    return replies
  }

  /** Sends NOOP as a fence after the goodbye: a session that is over gives no answer. @returns the answer, if one comes */
  async answerAfterGoodbye(): Promise<Reply | undefined> {
    try {
      await this.#connection.send(Buffer.from('NOOP\r\n'))
      return await this.#connection.reply(this.#scene.bed.target.patience.reply)
    } catch (error) {
      if (!(error instanceof SessionEnded)) throw error
      if (error.kind === 'patience') throw new TargetUnavailable('the connection stays open after QUIT, but nothing answers on it')
      return undefined
    }
  }

  /** @returns the first reply that came without being waited for, if one did */
  get unasked(): Reply | undefined {
    return this.#connection.unread[0]
  }

  /** @returns what is wrong when a reply was left unseen: a scenario that does not look is a fault of ours, a reply too many is none */
  get unseen(): Error | undefined {
    if (this.#left) return undefined
    if (this.#awaited !== undefined) return new Error(`the reply to ${this.#awaited} was never looked at`)
    return this.unasked !== undefined ? new PreconditionNotMet(tooManyReplies) : undefined
  }

  /** A closed connection is a finding only about a server that takes the next one: one that died, or is shutting down, owes nothing. */
  async #stillThere(): Promise<void> {
    const { target } = this.#scene.bed
    const address = target[this.service]
    if (address === undefined) return
    const again = await reaching(SmtpConnection.open({ ...address, ...(this.#from === undefined ? {} : { from: this.#from }) }, new Transcript(), target.patience.connect))
    try {
      if (this.service === 'submissions') await reaching(again.startTls(tlsChoice(target, address.host), target.patience.greeting))
      const greeting = await reaching(again.reply(target.patience.greeting))
      const turnedAway = this.#from !== undefined && this.#from === target.clients.refused && greeting.code === 554
      if (greeting.code >= 400 && !turnedAway) throw new TargetUnavailable(`the server closed the connection, and greets the next with ${oneLine(greeting)}`)
    } finally {
      again.destroy()
    }
  }

  /** Goes without QUIT, whatever the server still owes (RFC 5321 §4.1.1.5: "after the fact"). @param how FIN, or RST */
  leave(how: Leaving): void {
    this.#awaited = undefined
    this.#left = true
    this.#connection.transcript.note(`the client ${how} the connection`)
    if (how === 'resets') this.#connection.reset()
    else this.#connection.destroy()
  }

  /**
   * Connects as the next client does, and says EHLO.
   * @returns the last reply; undefined when the server takes no connection, or closes it instead of answering
   */
  async next(): Promise<Reply | undefined> {
    try {
      const next = await Conversation.open(this.#scene, this.service, this.#from)
      await next.greeting()
      await next.hello()
      next.end()
      return next.reply()
    } catch (error) {
      if (error instanceof TargetUnavailable && error.cause instanceof SessionEnded && ['connect', 'closed'].includes(error.cause.kind)) return undefined
      throw error
    }
  }

  end(): void {
    this.#connection.destroy()
  }
}
