import { answerTo, encodeReply } from './behaviour.ts'
import type { Behaviour, Phase } from './behaviour.ts'
import type { SinkMessage, SinkSession } from './record.ts'
import { Splitter, unstuff } from './splitter.ts'

/** What a session needs of its connection and of its sink. */
export interface SessionPorts {
  readonly peer: string
  /** Asked at every answer, so that a change takes effect at once. */
  behaviour(): Behaviour
  write(octets: Buffer): void
  /** Closes after what was written is out. */
  hangUp(): void
  /** A message has come to its end. */
  received(message: SinkMessage): void
}

interface Envelope {
  readonly mailFrom: string
  readonly rcptTo: string[]
}

function phaseOf(line: string): Phase | 'noop' | 'unknown' {
  const verb = /^[A-Za-z]+/.exec(line)?.[0].toLowerCase() ?? ''
  switch (verb) {
    case 'helo': case 'ehlo': case 'mail': case 'rcpt': case 'data': case 'rset': case 'quit': case 'noop': return verb
    default: return 'unknown'
  }
}

/** The receiving side of one SMTP connection (RFC 5321 §4.1.1): answers as scripted and keeps the octets. Pure but for its ports. */
export class Session implements SinkSession {
  readonly commands: Buffer[] = []
  ended = false
  readonly #ports: SessionPorts
  readonly #splitter = new Splitter()
  #helo = ''
  #envelope: Envelope | undefined
  #inData = false

  constructor(ports: SessionPorts) {
    this.#ports = ports
  }

  get peer(): string {
    return this.#ports.peer
  }

  /** Sends the greeting. */
  start(): void {
    this.#answer('greeting', '')
  }

  /** Takes octets from the peer. @throws TooLong */
  feed(piece: Buffer): void {
    if (this.ended) return
    this.#splitter.push(piece)
    while (!this.ended && (this.#inData ? this.#data() : this.#command()));
  }

  #command(): boolean {
    const octets = this.#splitter.command()
    if (octets === undefined) return false
    this.commands.push(octets)
    this.#obey(octets.toString('latin1').replace(/\r?\n$/, ''))
    return true
  }

  #obey(line: string): void {
    const phase = phaseOf(line)
    switch (phase) {
      case 'helo': case 'ehlo': return this.#hello(phase, line)
      case 'mail': return this.#mail(line)
      case 'rcpt': return this.#rcpt(line)
      case 'data': return this.#startData(line)
      case 'rset': return this.#reset(line)
      case 'quit': this.#answer('quit', line); return this.#end()
      case 'noop': return this.#say('250 2.0.0 Ok')
      case 'unknown': return this.#say('500 5.5.2 Command not recognized')
    }
  }

  #hello(phase: 'helo' | 'ehlo', line: string): void {
    this.#helo = line
    this.#envelope = undefined
    this.#answer(phase, line)
  }

  #mail(line: string): void {
    if (this.#envelope !== undefined) return this.#say('503 5.5.1 Sender already given')
    if (this.#answer('mail', line)) this.#envelope = { mailFrom: line, rcptTo: [] }
  }

  #rcpt(line: string): void {
    if (this.#envelope === undefined) return this.#say('503 5.5.1 MAIL first')
    if (this.#answer('rcpt', line)) this.#envelope.rcptTo.push(line)
  }

  #startData(line: string): void {
    if (this.#envelope === undefined) return this.#say('503 5.5.1 MAIL first')
    // RFC 5321 §3.3: without a valid recipient DATA is answered 503 or 554.
    if (this.#envelope.rcptTo.length === 0) return this.#say('554 5.5.1 No valid recipients')
    this.#inData = this.#answer('data', line)
  }

  #reset(line: string): void {
    this.#envelope = undefined
    this.#answer('rset', line)
  }

  #data(): boolean {
    const wire = this.#splitter.data()
    if (wire === undefined) return false
    const { mailFrom = '', rcptTo = [] } = this.#envelope ?? {}
    const reply = answerTo(this.#ports.behaviour(), 'endOfData', '')
    this.#inData = false
    this.#envelope = undefined
    this.#say(reply)
    this.#ports.received({ helo: this.#helo, mailFrom, rcptTo, data: unstuff(wire), wire, reply, at: new Date() })
    return true
  }

  /** @returns whether the answer lets the client go on: 2yz or 3yz */
  #answer(phase: Phase, line: string): boolean {
    const reply = answerTo(this.#ports.behaviour(), phase, line)
    this.#say(reply)
    return /^[23]/.test(reply)
  }

  #say(reply: string): void {
    if (reply === 'silence') return
    if (reply === 'hangup') return this.#end()
    this.#ports.write(encodeReply(reply))
    if (reply.startsWith('421')) this.#end()
  }

  #end(): void {
    this.ended = true
    this.#ports.hangUp()
  }
}
