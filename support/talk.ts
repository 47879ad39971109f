import { PreconditionNotMet } from '../src/verdict/errors.ts'
import type { ServiceName } from '../src/target/target.ts'
import type { Reply } from '../src/wire/reply.ts'
import { clientName, oneLine } from '../src/client/dialogue.ts'
import { Conversation } from './conversation.ts'
import { letter, linesOf, onTheWire } from './message.ts'
import type { Scene } from './scene.ts'

/** The ports: relay (25), submission (587), submissions (465, TLS from the first octet). */
export const services = ['relay', 'submission', 'submissions'] as const satisfies readonly ServiceName[]

/** Rungs of the ladder on which a session can be found (guide G6). */
export const states = ['connected', 'greeted', 'encrypted', 'authenticated'] as const
export type State = (typeof states)[number]

/** A session as a Given names it. */
export interface Rung {
  readonly state: State
  readonly service: ServiceName
}

/** `an authenticated submission session`; a greeted one on the relay port where nothing else is said. */
export function rungOf(text: string): Rung {
  const said = text.split(' ')
  return { state: states.find((state) => said.includes(state)) ?? 'greeted', service: services.find((service) => said.includes(service)) ?? 'relay' }
}

export const stages = ['with a sender given', 'with a recipient accepted', 'ready for message data', 'ready for a second message', 'in the middle of message data', 'in the middle of a command'] as const
export type Stage = (typeof stages)[number]

/** A transaction as it was opened. */
export interface Written {
  readonly sender: string
  readonly recipients: readonly string[]
}

/** Where octets in clear are put that belong to nowhere. */
export type InjectionPlace = 'behind STARTTLS' | 'in a packet' | 'behind the 220' | 'unfinished'

export type ClientKind = 'stranger' | 'trusted' | 'unnamed' | 'refused'

/** The scenario's dialogue with the target: climbs the ladder, keeps the session that the steps speak on. */
export class Talk {
  readonly #scene: Scene
  #conversation: Conversation | undefined
  #injection: boolean | undefined
  #written: Written | undefined
  #spokeEarly: Reply | undefined
  /** Whether the session comes from where the server gives no service. */
  isTurnedAway = false
  readonly #others: Conversation[] = []
  /** The name that the client gives with EHLO. */
  clientName = clientName

  constructor(scene: Scene) {
    this.#scene = scene
  }

  /** The session that the last Given opened. */
  get session(): Conversation {
    if (this.#conversation === undefined) throw new PreconditionNotMet('there is no session: is a Given step missing?')
    return this.#conversation
  }

  /** Opens a session and climbs to a state. */
  async open(state: State, service: ServiceName = 'relay', client: ClientKind = 'stranger'): Promise<void> {
    this.#conversation?.end()
    this.isTurnedAway = client === 'refused'
    this.#conversation = await Conversation.open(this.#scene, service, this.#scene.bed.target.clients[client])
    if (state === 'connected') return
    await this.session.greeting()
    await this.session.hello(this.clientName)
    if (state === 'greeted') return
    if (service !== 'submissions') await this.encrypt()
    if (state === 'authenticated') await this.session.authenticate()
  }

  /** Connects from where the server gives no service (RFC 5321 §3.1). @throws PreconditionNotMet when it greets otherwise than with 554 */
  async turnedAway(): Promise<void> {
    await this.open('connected', 'relay', 'refused')
    const reply = await this.session.reply(this.#scene.bed.target.patience.greeting)
    if (reply.code !== 554) throw new PreconditionNotMet(`the server greeted this client with ${oneLine(reply)}, not with 554`)
  }

  /** The same, and goes on to a stage of the transaction: after a login, as the account's own sender. */
  async openAt({ state, service }: Rung, stage: Stage): Promise<void> {
    await this.open(state, service)
    await this.reach(stage, state === 'authenticated' ? '{ownAddress}' : '{sender}')
  }

  /** Sends a line and hears its reply, whatever it is. */
  async answered(line: string): Promise<void> {
    await this.session.sendLine(line)
    await this.session.reply()
  }

  /** Says the line of the last act on another session of the same service, inside TLS, without a login. @returns its reply */
  async answeredInside(): Promise<Reply> {
    const { service, said } = this.session
    const other = await Conversation.open(this.#scene, service, this.#scene.bed.target.clients.stranger)
    try {
      await other.greeting()
      await other.hello()
      if (service !== 'submissions') await other.startTls()
      if (service !== 'submissions') await other.hello()
      await other.sendLine(said)
      return await other.reply()
    } finally {
      other.end()
    }
  }

  /** STARTTLS, handshake, EHLO again. */
  async encrypt(): Promise<void> {
    await this.session.startTls()
    await this.session.hello()
  }

  /** Goes on from a greeted session to a stage of the transaction. @param sender `{name}` of the reverse-path's address */
  async reach(stage: Stage, sender = '{sender}'): Promise<void> {
    if (stage === 'in the middle of a command') return this.session.continueWith(Buffer.from('NOO'))
    await this.session.accept(`MAIL FROM:<${sender}>`)
    if (stage === 'with a sender given') return
    await this.session.accept('RCPT TO:<{recipient}>')
    if (stage === 'with a recipient accepted') return
    const reply = await this.session.accept('DATA')
    if (reply.code !== 354) throw new PreconditionNotMet(`DATA was answered ${reply.code}, not 354`)
    if (stage === 'ready for message data') return
    if (stage === 'in the middle of message data') return this.session.continueWith(Buffer.from(`From: <${this.#scene.text(this.author)}>\r\nSubject: mailspec ${this.#scene.token}\r\n\r\nThe first half of it.\r\n`))
    await this.#sendPlainMessage()
    await this.reach('ready for message data', sender)
  }

  /** Other clients at the same stage; their sessions stay as they are until the scenario ends. */
  async others(count: number, stage: Stage): Promise<void> {
    for (let i = 0; i < count; i += 1) {
      this.#conversation = undefined
      await this.open('greeted')
      await this.reach(stage)
      this.#others.push(this.session)
    }
    this.#conversation = undefined
  }

  /** The transaction that `write` opened. */
  get written(): Written | undefined {
    return this.#written
  }

  /**
   * Opens a transaction and goes on to the message data, as a client that may send there: where a recipient is not in the target's domain
   * or the sender is, as one of the server's own networks, or with a login.
   * @param sender perhaps followed by parameters
   * @param recipients with spaces between them, each perhaps followed by parameters
   */
  async write(sender: string, recipients: string): Promise<void> {
    const { clients, relay } = this.#scene.bed.target
    const local = (address: string): boolean => this.#isLocal(address)
    const [mail, to] = [this.#scene.text(sender), this.#scene.text(recipients).split(/ +(?![A-Z]+=)/)]
    const from = mail.replace(/ .*/, '')
    const addresses = to.map((one) => one.split(' ')[0] ?? '')
    if (!local(from) && addresses.every(local)) await this.open('greeted')
    else await (clients.trusted !== undefined && relay !== undefined ? this.open('greeted', 'relay', 'trusted') : this.open('authenticated', 'submission'))
    await this.writeOn(`MAIL FROM:${mail.replace(/^\S*/, '<$&>')}`, to.map((one) => `RCPT TO:${one.replace(/^\S+/, '<$&>')}`))
    this.#written = { sender: from.replace(/^@[^:]*:/, ''), recipients: addresses }
  }

  /** Whether the transaction that `write` opened names a recipient elsewhere, for whom the message may wait in the queue. */
  get wroteElsewhere(): boolean {
    return this.#written?.recipients.some((address) => !this.#isLocal(address)) ?? false
  }

  #isLocal(address: string): boolean {
    return address.toLowerCase().endsWith(`@${(this.#scene.bed.target.domain ?? '').toLowerCase()}`)
  }

  /** The same in the open session. */
  async writeOn(mail: string, rcpts: readonly string[]): Promise<void> {
    for (const line of [mail, ...rcpts]) await this.session.accept(line)
    const reply = await this.session.accept('DATA')
    if (reply.code !== 354) throw new PreconditionNotMet(`DATA was answered ${reply.code}, not 354`)
  }

  /** Who writes in the open session: on a submission service the login, for a site may ask for that. */
  get author(): '{ownAddress}' | '{sender}' {
    return this.session.service === 'relay' || this.#scene.bed.target.account === undefined ? '{sender}' : '{ownAddress}'
  }

  /** The control of what is refused at the end of data: a message without any fault is taken. */
  async #sendPlainMessage(): Promise<void> {
    const scene = this.#scene
    // Its token is no part of the scenario's own, so that nobody takes it for the message that is judged.
    const token = `control-${scene.token.slice('mailspec-'.length)}`
    const lines = [...letter(scene.text(this.author), scene.text('{recipient}'), token), 'The control.']
    await this.session.send(onTheWire(linesOf(lines.join('\n'), (name) => scene.get(name))), 'the end of data')
    await this.session.accepted('the end of data', scene.bed.target.patience.endOfData)
  }

  /**
   * Gives a sender, then a recipient, and stops at the first refusal: servers may judge a sender at MAIL or only at RCPT
   * (RFC 5321 §3.3). The last reply waits for a Then.
   */
  async offer(sender: string, recipient: string): Promise<Reply> {
    await this.session.sendLine(`MAIL FROM:<${sender}>`)
    const reply = await this.session.reply()
    if (reply.code < 200 || reply.code >= 300) return reply
    await this.session.sendLine(`RCPT TO:<${recipient}>`)
    return this.session.reply()
  }

  /** The control of a refusal: the same offer without what is to be refused. */
  async offerIsAccepted(sender: string, recipient: string, client: ClientKind): Promise<void> {
    await this.open('greeted', 'relay', client)
    await this.session.accept(`MAIL FROM:<${sender}>`)
    await this.session.accept(`RCPT TO:<${recipient}>`)
  }

  /** Sends a line again and again; stops at the first refusal, whose reply waits for a Then. */
  async repeatUnlessRefused(count: number, line: string): Promise<void> {
    for (let i = 0; i < count; i += 1) {
      await this.session.sendLine(line)
      if ((await this.session.reply()).code >= 400) return
    }
  }

  /**
   * Sends the rest of what the last act began. Another session is greeted in between, so that the server had its time to take the first
   * part for a whole: what it would have answered is then a reply too many.
   */
  async goOn(octets: string): Promise<void> {
    const meanwhile = await Conversation.open(this.#scene, 'relay', this.#scene.bed.target.clients.stranger)
    await meanwhile.greeting()
    await meanwhile.hello()
    meanwhile.end()
    this.#spokeEarly = this.session.unasked
    await this.session.continueWith(this.#scene.octets(octets))
  }

  /** What the server said before the rest was sent. */
  get spokeEarly(): Reply | undefined {
    return this.#spokeEarly
  }

  /** Sends octets in clear where only a man in the middle would, then shakes hands (CVE-2011-0411). */
  async inject(line: string, place: InjectionPlace): Promise<void> {
    const clear = this.#scene.octets(place === 'unfinished' ? line : `${line}{CRLF}`)
    const command = this.#scene.octets('STARTTLS{CRLF}')
    await this.session.send(place === 'behind the 220' || place === 'in a packet' ? command : Buffer.concat([command, clear]), 'STARTTLS')
    if (place === 'in a packet') await this.session.continueWith(clear)
    await this.session.accepted('STARTTLS')
    if (place === 'behind the 220') await this.session.continueWith(clear)
    this.#injection = await this.session.handshakeAfterInjection()
  }

  /** Upgrades the session, if the server wants EHLO before mail. @returns why nothing can be told of one that does not (RFC 5321 §4.1.4) */
  async upgradeWhereHelloIsNeeded(): Promise<string | undefined> {
    const other = await Conversation.open(this.#scene, this.session.service, this.#scene.bed.target.clients.stranger)
    await other.greeting()
    await other.sendLine('MAIL FROM:<{sender}>')
    const { code } = await other.reply()
    other.end()
    if (code < 500) return 'the server takes MAIL without EHLO anyway'
    await this.session.startTls()
    return undefined
  }

  /** Leaves, and comes back with the same TLS session. @returns why that could not be, if it could not */
  async resume(): Promise<string | undefined> {
    const { ticket, service } = this.session
    if (ticket === undefined) return 'the server gives nothing to resume a TLS session with'
    await this.open('greeted', service)
    await this.session.startTls(ticket)
    if (this.session.tls?.resumed !== true) return 'the server does not resume TLS sessions'
    await this.session.hello()
    return undefined
  }

  /** Whether a session inside TLS stands after the injection; a server that hangs up has not run anything either. */
  get injected(): boolean {
    if (this.#injection === undefined) throw new PreconditionNotMet('nothing was injected: is a When step missing?')
    return this.#injection
  }

  /** @returns what the scenario left unseen */
  get unseen(): Error | undefined {
    return this.#conversation?.unseen
  }

  end(): void {
    this.#conversation?.end()
    for (const other of this.#others.splice(0)) other.end()
  }
}
