import { SmtpConnection, type RawAnswer } from '../src/client/connection.ts'
import { command, hello, oneLine } from '../src/client/dialogue.ts'
import { SessionEnded } from '../src/client/errors.ts'
import type { Records } from '../src/client/records.ts'
import { keyInWords, type TlsFacts } from '../src/client/tls-facts.ts'
import { tlsChoice } from '../src/target/probe.ts'
import type { ServiceName } from '../src/target/target.ts'
import { PreconditionNotMet } from '../src/verdict/errors.ts'
import { extensionNumbers } from '../src/wire/client-hello.ts'
import { showOctets } from '../src/wire/octets.ts'
import { type Agreement, handshakeAnswer, type HandshakeAnswer, versionName } from '../src/wire/server-hello.ts'
import { reaching } from './conversation.ts'
import { anyVersion, fieldValueIn, helloOf, internalError, isAes128, isCbc, modes, strength, unrecognizedName } from './hello-parts.ts'
import { described, told } from './hello-told.ts'
import type { Scene } from './scene.ts'
import type { Talk } from './talk.ts'
import { type AgreementCheck, controlOffers, type TlsOffer, tlsOffers, within } from './tls-offers.ts'

interface Attempt {
  readonly offer: TlsOffer
  readonly service: ServiceName
  readonly answer: HandshakeAnswer
  /** Whether the connection broke, so that an alert may have been lost with it. */
  readonly broken: boolean
}

/** Handshakes that are judged themselves: each on a connection of its own, besides the scenario's session. */
export class Handshakes {
  readonly #scene: Scene
  readonly #talk: Talk
  #attempt: Attempt | undefined
  #raw: RawAnswer | undefined
  #facts: TlsFacts | undefined
  #records: Records | undefined
  #service: ServiceName = 'relay'

  constructor(scene: Scene, talk: Talk) {
    this.#scene = scene
    this.#talk = talk
  }

  /**
   * Connects, goes to where the handshake is due, and offers that and nothing else; the answer waits for a Then.
   * @param service that of the scenario's session where none is named
   */
  async offer(name: string, service: ServiceName = this.#talk.session.service): Promise<void> {
    const offer = tlsOffers[name] ?? controlOffers[name]
    if (offer === undefined) throw new Error(`no offer "${name}"`)
    const connection = await this.#due(service)
    const { octets, read } = helloOf(offer, this.#choice(service).servername)
    connection.transcript.note(`the client offers ${name} only: a ClientHello of ${octets.length} octets`)
    const raw = await this.#exchange(connection, octets, (got) => read(got).kind !== 'unfinished')
    const answer = read(raw.octets)
    connection.transcript.note(told(answer, raw))
    if (answer.kind === 'agreed' && !within(offer, answer.agreed)) throw new PreconditionNotMet(`the server answered with what was not offered: ${described(answer.agreed)}`)
    this.#attempt = { offer, service, answer, broken: raw.broken }
  }

  /** The server would not go on with what was offered: an alert, a reply in clear, or a closed connection of a server that is still there. */
  async declined(): Promise<void> {
    const { answer, service } = this.#made
    if (answer.kind === 'agreed') throw this.#scene.nonconformance('no agreement on that', described(answer.agreed))
    if (answer.kind !== 'alert') await this.#serves(service)
  }

  /** It would. A closed connection of a server that is still there is a no. */
  async agreed(check?: AgreementCheck): Promise<void> {
    const { answer, offer, service } = this.#made
    if (answer.kind === 'unfinished') await this.#serves(service)
    const versions: readonly string[] = offer.versions
    const { label, holds } = check ?? { label: `an agreement on ${versions.join(' or ')}`, holds: ({ version }: Agreement) => versions.includes(versionName(version)) }
    if (answer.kind !== 'agreed') throw this.#scene.nonconformance(label, told(answer, undefined))
    if (!holds(answer.agreed)) throw this.#scene.nonconformance(label, described(answer.agreed))
  }

  /** It would, and a handshake that goes on to its end is one of these versions, for a client that knows no other. */
  async agreedToTheEnd(): Promise<void> {
    await this.agreed()
    await this.shakeHands(this.#made.service)
  }

  /** It would go on with it only in that way, or not at all. */
  async declinedUnless(check: AgreementCheck): Promise<void> {
    return this.#made.answer.kind === 'agreed' ? this.agreed(check) : this.declined()
  }

  /** The same of a property of the agreement, of which nothing can be told where there is none. */
  async agreedWith(check: AgreementCheck): Promise<void> {
    const { answer } = this.#made
    if (answer.kind !== 'agreed') throw new PreconditionNotMet(`there is no agreement on what was offered: ${told(answer, undefined)}`)
    return this.agreed(check)
  }

  /**
   * RFC 9325 §4.2.1: the suite that it names, or a stronger one, before weaker ones.
   * @returns why nothing can be told of a server that does not know it: it may have no RSA certificate
   */
  async prefersNamedSuite(): Promise<string | undefined> {
    const made = this.#made.answer
    if (made.kind !== 'agreed' || !isCbc(made.agreed.suite)) return void (await this.agreedWith(modes))
    await this.offer('TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256')
    if (this.#made.answer.kind !== 'agreed') return 'the server does not know TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256'
    throw this.#scene.nonconformance(modes.label, described(made.agreed))
  }

  /**
   * RFC 9325 §4.2.1: a stronger suite, where the client offers one.
   * @returns why nothing can be told of a server that knows none
   */
  async prefersStronger(): Promise<string | undefined> {
    const made = this.#made.answer
    if (made.kind !== 'agreed' || !isAes128(made.agreed.suite)) return void (await this.agreedWith(strength))
    await this.offer('ECDHE with AES-256-GCM')
    if (this.#made.answer.kind !== 'agreed') return 'the server knows no suite with ECDHE and AES-256-GCM'
    throw this.#scene.nonconformance(strength.label, described(made.agreed))
  }

  /**
   * RFC 9325 §3.7, of a name that nobody has: the alert that says why.
   * @returns why nothing can be told of a server that does not refuse the name
   */
  async saysThatNameIsUnknown(): Promise<string | undefined> {
    const { answer, broken } = this.#made
    if (answer.kind === 'agreed') return 'the server goes on with the handshake under a name that nobody has, so that there is nothing to say'
    if (answer.kind === 'alert' && answer.description === unrecognizedName) return undefined
    if (broken) throw new PreconditionNotMet('the connection broke, and an alert may have been lost with it')
    await this.offer('TLS 1.2')
    if (this.#made.answer.kind !== 'agreed') throw new PreconditionNotMet('the server does not agree to TLS 1.2 under its own name either')
    throw this.#scene.nonconformance('the alert unrecognized_name (112), for the server goes on under its own name', told(answer, undefined))
  }

  /**
   * RFC 9325 §3.7, of a name that nobody has. RFC 6066 §3: who acknowledges the server's own name has looked at it.
   * @returns why nothing can be told of a server that does not look
   */
  async refusesUnknownName(): Promise<string | undefined> {
    const { answer } = this.#made
    if (answer.kind !== 'agreed') return void (await this.declined())
    await this.offer('TLS 1.2')
    const own = this.#made.answer
    if (own.kind !== 'agreed' || !own.agreed.extensions.includes(extensionNumbers.serverName)) return 'the server does not acknowledge its own name in a handshake: it looks at none'
    throw this.#scene.nonconformance('no agreement under a name that is not known, for the server acknowledges its own', described(answer.agreed))
  }

  /**
   * RFC 9325 §4.2.1, of a curve that was offered alone. Before TLS 1.3 the list holds for the certificate's own curve as well (RFC 8422 §5.1).
   * @returns why nothing can be told of a server that may have meant that
   */
  async knowsCurve(): Promise<string | undefined> {
    const { answer } = this.#made
    if (answer.kind === 'agreed' || this.#talk.session.tls?.keyCurve === undefined) return void (await this.agreed(anyVersion))
    await this.offer('TLS 1.3')
    const { kind } = this.#made.answer
    if (kind !== 'agreed') return 'the server does not know TLS 1.3, and its certificate has an EC key, whose curve would have to be offered, too'
    throw this.#scene.nonconformance('an agreement on that curve', told(answer, undefined))
  }

  /** RFC 9325 §7.4, of Diffie-Hellman in a field: the next clients get another public value, or no agreement at all. A server of several processes may keep one in each. */
  async takesNewKeys(): Promise<void> {
    const { answer } = this.#made
    if (answer.kind !== 'agreed') return this.declined()
    const seen = [fieldValueIn(answer.agreed)]
    for (let more = 0; more < 2; more += 1) {
      await this.offer('suites with finite-field Diffie-Hellman')
      const again = this.#made.answer
      if (again.kind !== 'agreed') throw new PreconditionNotMet(`the server agreed once only: ${told(again, undefined)}`)
      const value = fieldValueIn(again.agreed)
      if (seen.includes(value)) throw this.#scene.nonconformance('a public value that no client before had', `${value.slice(0, 32)}… again`)
      seen.push(value)
    }
  }

  /** RFC 9325 §3.1.1: TLS 1.3 before TLS 1.2, where both are known. @returns why nothing can be told of a server that does not know it */
  async prefersNewest(): Promise<string | undefined> {
    const made = this.#made.answer
    if (made.kind !== 'agreed' || made.agreed.version !== 0x0303) return void (await this.agreed())
    await this.offer('TLS 1.3')
    const { answer } = this.#made
    if (answer.kind !== 'agreed') return 'the server does not know TLS 1.3'
    throw this.#scene.nonconformance('TLS 1.3 where both are offered: the server knows it', described(made.agreed))
  }

  /** Sends a line in clear where a handshake is due: behind the 220 to STARTTLS, or as the first octets. */
  async speakInClear(line: string, service: ServiceName): Promise<void> {
    this.#service = service
    const connection = await this.#due(service)
    const octets = Buffer.concat([this.#scene.octets(line), Buffer.from('\r\n')])
    connection.transcript.client(octets)
    this.#raw = await this.#exchange(connection, octets, (got) => got.includes('\r\n') || ['alert', 'agreed'].includes(handshakeAnswer(got).kind))
    connection.transcript.note(`the server answered ${showOctets(this.#raw.octets, 80) || 'nothing'}${this.#raw.ended === undefined ? '' : `, and ${this.#raw.ended}`}`)
  }

  /** Neither a positive reply, which says that it was run, nor one that asks for more. */
  async obeyedNothing(): Promise<void> {
    const raw = this.#spoken
    const text = raw.octets.toString('latin1')
    if (/^[23]\d\d[ -]/.test(text)) throw this.#scene.nonconformance('no reply that says that a command in clear was run: an alert, a refusal or a closed connection', showOctets(raw.octets, 120))
    if (raw.octets.length === 0) await this.#serves(this.#service)
  }

  /** Connects to a service that has TLS from the first octet, and says hello as TLS clients do. */
  async beginAtOnce(service: ServiceName): Promise<void> {
    const connection = await this.#open(service)
    const { octets } = helloOf(tlsOffers['TLS 1.2 or 1.3'] as TlsOffer, this.#choice(service).servername)
    connection.transcript.note(`the client begins TLS: a ClientHello of ${octets.length} octets`)
    this.#raw = await this.#exchange(connection, octets, (got) => handshakeAnswer(got).kind !== 'unfinished')
    connection.transcript.note(told(handshakeAnswer(this.#raw.octets), this.#raw))
  }

  /** The first octets that the server says are TLS. */
  tlsFromTheFirstOctet(): void {
    const raw = this.#spoken
    const answer = handshakeAnswer(raw.octets)
    if (answer.kind === 'clear') throw this.#scene.nonconformance('a handshake, and nothing before it', showOctets(raw.octets, 120))
    if (answer.kind !== 'agreed') throw new PreconditionNotMet(`there was no handshake: ${told(answer, raw)}`)
  }

  /**
   * RFC 8314 §3.3: a service with TLS from the first octet is there. A reply in clear is none, and an alert says no to what every client offers;
   * a connection that is closed, or an alert about a fault of the server's own, may only say "not now".
   */
  hasTlsFromTheFirstOctet(): void {
    const raw = this.#spoken
    const answer = handshakeAnswer(raw.octets)
    const expected = 'a handshake of TLS 1.2 or 1.3 from the first octet'
    if (answer.kind === 'clear') throw this.#scene.nonconformance(expected, showOctets(raw.octets, 120))
    if (answer.kind === 'alert' && answer.description !== internalError) throw this.#scene.nonconformance(expected, told(answer, raw))
    if (answer.kind !== 'agreed') throw new PreconditionNotMet(`there was no handshake: ${told(answer, raw)}`)
  }

  /** A whole session inside TLS 1.2, to the server's goodbye and the end of the connection. */
  async sayGoodbye(service: ServiceName): Promise<void> {
    const { patience } = this.#scene.bed.target
    const connection = await this.#due(service)
    try {
      await reaching(connection.startTls({ ...this.#choice(service), look: 'record by record' }, patience.greeting))
      if (service === 'submissions') await reaching(connection.reply(patience.greeting))
      const goodbye = await reaching(command(connection, 'QUIT', patience.reply))
      if (goodbye.code !== 221) throw new PreconditionNotMet(`QUIT was answered ${oneLine(goodbye)}`)
      if (!(await connection.closes(patience.reply))) throw new PreconditionNotMet('the server answered QUIT, and did not close the connection')
      this.#records = connection.records
    } finally {
      connection.destroy()
    }
  }

  /** RFC 8446 §6.1, RFC 5246 §7.2.1: close_notify before FIN; an error alert stands for it. A reset may have overtaken the alert. */
  closedTlsFirst(): void {
    if (this.#records === undefined) throw new PreconditionNotMet('nobody said goodbye: is a When step missing?')
    const { endedWithAlert, closed } = this.#records
    if (endedWithAlert) return
    if (!closed) throw new PreconditionNotMet('the connection broke before the server had closed it')
    throw this.#scene.nonconformance('the alert close_notify before the connection is closed', 'a closed connection without an alert')
  }

  /** Shakes hands as any client does, whoever the server says it is. */
  async shakeHands(service: ServiceName): Promise<void> {
    this.#service = service
    const connection = await this.#due(service)
    this.#facts = await reaching(connection.startTls({ ...this.#choice(service), look: 'any strength' }, this.#scene.bed.target.patience.greeting))
    connection.destroy()
  }

  /** The chain leads to whom the target file trusts, the name is the one it claims, and the dates are now. */
  certificateIsGood(): void {
    const { trusted, distrust, subject, names, issuer, validFrom, validTo } = this.#shown
    const { servername } = this.#choice(this.#service)
    this.#scene.record(`certificate of ${subject} for ${names}, issued by ${issuer}, valid ${validFrom} to ${validTo}`)
    if (!trusted) throw this.#scene.nonconformance(`a certificate for ${servername}, in force and issued by whom the target file trusts`, `${distrust}: ${subject} for ${names}, issued by ${issuer}, valid ${validFrom} to ${validTo}`)
  }

  /** RFC 9325 §4.5, of the certificate that was shown, and of the one for clients that know RSA only, where there is another. */
  async showsNoShortRsaKey(): Promise<void> {
    const found = [this.#shown, ...(this.#shown.keyType === 'rsa' ? [] : await this.#shownToRsaOnly())]
    this.#scene.record(`keys of certificates: ${found.map(keyInWords).join('; ')}`)
    const short = found.find(({ keyType, keyBits = 0 }) => keyType.startsWith('rsa') && keyBits < 2048)
    if (short !== undefined) throw this.#scene.nonconformance('2048 bits or more in the RSA key of a certificate', keyInWords(short))
  }

  /** RFC 9325 §4.2: P-256 for ECDSA. */
  showsNoOtherCurve(): void {
    const { keyType, keyCurve } = this.#shown
    this.#scene.record(`key of the certificate: ${keyInWords(this.#shown)}`)
    if (keyType === 'ec' && keyCurve !== 'prime256v1') throw this.#scene.nonconformance('the curve P-256 (prime256v1) where the certificate has an ECDSA key', keyInWords(this.#shown))
  }

  /** No handshake is no such certificate: another client was served just now. */
  async #shownToRsaOnly(): Promise<TlsFacts[]> {
    const connection = await this.#due(this.#service)
    try {
      return [await connection.startTls({ ...this.#choice(this.#service), look: 'RSA only' }, this.#scene.bed.target.patience.greeting)]
    } catch (error) {
      if (error instanceof SessionEnded) return []
      throw error
    } finally {
      connection.destroy()
    }
  }

  get #shown(): TlsFacts {
    if (this.#facts === undefined) throw new PreconditionNotMet('there was no handshake: is a When step missing?')
    return this.#facts
  }

  get #made(): Attempt {
    if (this.#attempt === undefined) throw new PreconditionNotMet('nothing was offered: is a When step missing?')
    return this.#attempt
  }

  get #spoken(): RawAnswer {
    if (this.#raw === undefined) throw new PreconditionNotMet('nothing was said: is a When step missing?')
    return this.#raw
  }

  #choice(service: ServiceName): ReturnType<typeof tlsChoice> {
    const { target } = this.#scene.bed
    return tlsChoice(target, target[service]?.host ?? '')
  }

  async #exchange(connection: SmtpConnection, octets: Buffer, enough: (got: Buffer) => boolean): Promise<RawAnswer> {
    try {
      return await reaching(connection.answerTo(octets, enough, this.#scene.bed.target.patience.greeting))
    } finally {
      connection.destroy()
    }
  }

  async #open(service: ServiceName): Promise<SmtpConnection> {
    const { target } = this.#scene.bed
    const address = target[service]
    if (address === undefined) throw new PreconditionNotMet(`the target file names no ${service} service`)
    const from = target.clients.stranger
    return reaching(SmtpConnection.open({ ...address, ...(from === undefined ? {} : { from }) }, this.#scene.transcript(`${service} ${address.host}:${address.port}`), target.patience.connect))
  }

  /** A connection on which the next octets have to be a handshake's (RFC 3207 §4, RFC 8314 §3.3). */
  async #due(service: ServiceName): Promise<SmtpConnection> {
    const connection = await this.#open(service)
    if (service === 'submissions') return connection
    const { patience } = this.#scene.bed.target
    const greeting = await reaching(connection.reply(patience.greeting))
    if (greeting.code !== 220) throw new PreconditionNotMet(`the server greeted with ${oneLine(greeting)}`)
    await reaching(hello(connection, patience.reply))
    const ready = await reaching(command(connection, 'STARTTLS', patience.reply))
    if (ready.code !== 220) throw new PreconditionNotMet(`STARTTLS was answered ${oneLine(ready)}`)
    return connection
  }

  /** A closed connection is an answer only of a server that still serves: what any client offers is agreed on. */
  async #serves(service: ServiceName): Promise<void> {
    const connection = await this.#due(service)
    await reaching(connection.startTls(this.#choice(service), this.#scene.bed.target.patience.greeting))
    connection.destroy()
  }
}
