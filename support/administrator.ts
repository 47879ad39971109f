import type { CommandResult } from '../src/queue/command.ts'
import { ListingMalformed } from '../src/queue/errors.ts'
import { parseQueueJson } from '../src/queue/json-listing.ts'
import { parseMailq } from '../src/queue/mailq.ts'
import { parsePostcat } from '../src/queue/postcat.ts'
import { parsePostconf } from '../src/queue/postconf.ts'
import { PreconditionNotMet, TargetUnavailable } from '../src/verdict/errors.ts'
import { waitUntil } from '../src/wire/wait.ts'
import type { NextHop } from './next-hop.ts'
import type { OwnMessage, QueuePart } from './queue-part.ts'
import type { Scene } from './scene.ts'

const empty: CommandResult = { code: 0, stdout: '', stderr: '' }

const timeShape = /^(\d+)([smhdw]?)$/
const units: Readonly<Record<string, number>> = { '': 1, s: 1, m: 60, h: 3600, d: 86_400, w: 604_800 }

function inSeconds(time: string): number {
  const [, count = '', unit = ''] = timeShape.exec(time) ?? []
  return Number(count) * (units[unit] ?? 1)
}

/** Runs the queue and configuration tools as typed, and looks at what they print and what they did. */
export class Administrator {
  readonly #scene: Scene
  readonly #queue: QueuePart
  readonly #hop: NextHop
  #result: CommandResult = empty
  #command = ''

  constructor(scene: Scene, queue: QueuePart, hop: NextHop) {
    this.#scene = scene
    this.#queue = queue
    this.#hop = hop
  }

  /** Types a command; its outcome is looked at by a Then. */
  async types(command: string): Promise<void> {
    this.#command = this.#scene.text(command)
    const [tool = '', ...args] = this.#command.split(/ +/)
    this.#result = await this.#queue.run(tool, args)
    this.#scene.record(`$ ${this.#command}\n${this.#output}exit status ${this.#result.code}`)
  }

  /** The listing has our messages with all that an administrator needs (postqueue(1), -p). */
  listsOurs(): void {
    const { entries } = this.#reading(() => parseMailq(this.#result.stdout))
    for (const message of this.#messages) {
      const entry = entries.find((candidate) => candidate.id === message.id)
      const recipient = entry?.recipients.find(({ address }) => address.toLowerCase() === message.recipient.toLowerCase())
      this.#need(entry !== undefined, `an entry for ${message.id}`)
      this.#need(entry !== undefined && entry.size > 0, 'its size')
      this.#need(entry?.sender.toLowerCase() === message.sender.toLowerCase(), `its sender ${message.sender}`)
      this.#need(recipient !== undefined, `its recipient ${message.recipient}`)
      this.#need((recipient?.reason ?? '') !== '', 'the reason why it was not delivered')
    }
  }

  /** mailq(1) and postqueue(1) -p are two names of one listing; entries of other people may come and go between the two. */
  async sameAs(command: string): Promise<void> {
    const first = this.#ours()
    await this.types(command)
    const second = this.#ours()
    this.#need(first === second, `the same entries as before: ${first}`)
  }

  saysEmpty(): void {
    this.#need(this.#result.code === 0 && this.#result.stdout.trim() === 'Mail queue is empty', 'Mail queue is empty')
  }

  /** One JSON object a line (postqueue(1), -j). */
  listsOursAsJson(): void {
    const entries = this.#reading(() => parseQueueJson(this.#result.stdout))
    for (const message of this.#messages) {
      const entry = entries.find((candidate) => candidate.id === message.id)
      this.#need(entry !== undefined, `an object with queue_id ${message.id}`)
      this.#need(entry?.sender.toLowerCase() === message.sender.toLowerCase(), `sender ${message.sender}`)
      this.#need(entry?.recipients.some(({ address }) => address.toLowerCase() === message.recipient.toLowerCase()) === true, `recipient ${message.recipient}`)
      this.#need(entry !== undefined && entry.size > 0 && entry.queue === 'deferred', 'message_size and queue_name')
    }
  }

  /** The envelope records of our message (postcat(1), -e). */
  showsEnvelope(): void {
    const message = this.#first
    const records = this.#reading(() => parsePostcat(this.#result.octets ?? this.#result.stdout)).records
    const has = (name: string, value: string): boolean => records.some((record) => record.name === name && record.value.toLowerCase() === value.toLowerCase())
    this.#need(has('sender', message.sender), `sender: ${message.sender}`)
    this.#need(has('recipient', message.recipient), `recipient: ${message.recipient}`)
  }

  /** Header and body of our message (postcat(1), -h and -b). */
  showsContent(): void {
    const { token } = this.#first
    const content = this.#reading(() => parsePostcat(this.#result.octets ?? this.#result.stdout)).content.toString('utf8')
    this.#need(content.includes(`Subject: mailspec ${token}`), 'the header of the message')
    this.#need(content.includes(`The body of ${token}.`), 'the body of the message')
  }

  /** An error that a person can act on: not success, and it names what is wrong. */
  failsNaming(what: string): void {
    this.#need(this.#result.code !== 0, 'an exit status other than 0')
    this.#need(this.#output.includes(this.#scene.text(what)), `an error that names ${what}`)
  }

  says(what: string): void {
    this.#need(this.#output.includes(this.#scene.text(what)), `output that says ${what}`)
  }

  /** postsuper(1) counts what it did: it must not count a message that does not exist. */
  claimsNothing(): void {
    this.#need(!/: (?:removed|placed on hold|released from hold|requeued)$|^postsuper: (?:Deleted|Placed on hold|Released from hold|Requeued): [1-9]/m.test(this.#output), 'no word of anything done')
  }

  printsExactly(line: string): void {
    this.#need(this.#result.stdout === `${this.#scene.text(line)}\n`, line)
  }

  /** A time as postconf(5) writes it; seconds where no unit is named, and what holds without overload where two are given (STRESS_README). */
  printsTimeOfAtLeast(limit: string): void {
    const said = this.#result.stdout.trim().replace(/\$\{stress\?\{?[^}:]*\}?:\{?([^}]*)\}\}?/, '$1')
    if (!timeShape.test(said)) throw new PreconditionNotMet(`the tool printed ${said === '' ? 'nothing' : said}, which is no time`)
    this.#need(inSeconds(said) >= inSeconds(limit), `at least ${limit}`)
  }

  printsOneSetting(name: string): void {
    const settings = parsePostconf(this.#result.stdout)
    this.#need(settings.size === 1 && settings.has(name) && this.#result.stdout.trim().split('\n').length === 1, `one line ${name} = …`)
  }

  /** What is set is shown as it stands in force, and what is not set is not shown (postconf(1), -n). */
  async printsWhatIsSet(): Promise<void> {
    const set = parsePostconf(this.#result.stdout)
    const inForce = parsePostconf((await this.#queue.run('postconf', [])).stdout)
    this.#need(set.size > 0, 'at least one setting')
    this.#need(set.size < inForce.size, 'fewer settings than there are')
    for (const [name, value] of set) this.#need(inForce.get(name) === value, `${name} as it is in force: ${inForce.get(name) ?? 'not there'}`)
  }

  /** The message that waited is at the next hop now. */
  async arrivesAtNextHop(): Promise<void> {
    const { id, token } = this.#first
    if (await this.#hop.receives(token)) return
    const entry = await this.#queue.entry(id)
    if (entry?.queue !== 'deferred') throw new TargetUnavailable('the message is on its way, but did not reach the next hop within our patience')
    throw this.#scene.nonconformance('a new attempt, and the message at the next hop', `message ${id} is still deferred, and the next hop heard nothing of it`)
  }

  /** One of our messages at the next hop, as the way to the evidence: it proves that the attempt was made. @param which index of the message */
  async fenceArrives(which: number): Promise<void> {
    const message = this.#messages[which]
    if (message === undefined || !(await this.#hop.receives(message.token))) throw new PreconditionNotMet('the message that was to go out did not reach the next hop')
  }

  /** The fence has arrived; a held message has not. */
  async stillHeld(): Promise<void> {
    const { id, token } = this.#first
    if (this.#hop.has(token)) throw this.#scene.nonconformance('a held message that stays', 'it was delivered to the next hop')
    await this.isOnHold(true)
    this.#need((await this.#queue.entry(id)) !== undefined, 'the held message in the queue')
  }

  /** The state from which a release starts. @throws PreconditionNotMet */
  async wasPutOnHold(): Promise<void> {
    const entry = await this.#queue.entry(this.#first.id)
    if (entry?.queue !== 'hold') throw new PreconditionNotMet(`the message was not put on hold: it is ${entry === undefined ? 'not in the queue' : entry.queue}`)
  }

  async isOnHold(held: boolean): Promise<void> {
    const entry = await this.#queue.entry(this.#first.id)
    const found = entry?.queue ?? 'not in the queue'
    if ((found === 'hold') !== held || entry === undefined) throw this.#scene.nonconformance(held ? 'the message on hold' : 'the message in the queue and not on hold', found)
  }

  /** The message has left the queue; waited for, since an attempt takes its time. */
  async leavesQueue(): Promise<void> {
    const gone = await waitUntil(async () => (await this.#queue.gone(this.#first.id)) || undefined, this.#scene.bed.target.patience.queueSettle)
    if (gone !== true) throw this.#scene.nonconformance('a queue without the delivered message', `message ${this.#first.id} is still listed`)
  }

  /** Looked at at once: the tool says it is done when it ends. @param which index of the message */
  async holds(which: number, present: boolean): Promise<void> {
    const message = this.#messages[which]
    if (message === undefined) throw new PreconditionNotMet('there is no such message: is a Given step missing?')
    const gone = await this.#queue.gone(message.id)
    if (gone === present) throw this.#scene.nonconformance(`message ${message.id} ${present ? 'still in the queue' : 'no longer in the queue'}`, gone ? 'it is gone' : 'it is still there')
  }

  async holdsNone(): Promise<void> {
    for (const i of this.#messages.keys()) await this.holds(i, false)
  }

  /** A message that cannot be delivered yet waits, with a reason; it is neither lost nor returned. */
  async isDeferred(): Promise<void> {
    const state = await this.#queue.settled(this.#first.id)
    if (state === 'gone') throw this.#scene.nonconformance('the message deferred', 'it left the queue after the first attempt')
    if (state === undefined) throw new TargetUnavailable('no attempt was finished within our patience')
  }

  get #messages(): readonly OwnMessage[] {
    if (this.#queue.messages.length === 0) throw new PreconditionNotMet('there is no message of ours: is a Given step missing?')
    return this.#queue.messages
  }

  get #first(): OwnMessage {
    const [message] = this.#messages
    if (message === undefined) throw new PreconditionNotMet('there is no message of ours')
    return message
  }

  get #output(): string {
    return this.#result.stdout + this.#result.stderr
  }

  /** Our own entries, as one text to compare. */
  #ours(): string {
    const ids = this.#messages.map(({ id }) => id)
    return JSON.stringify(this.#reading(() => parseMailq(this.#result.stdout)).entries.filter(({ id }) => ids.includes(id)))
  }

  #reading<T>(read: () => T): T {
    try {
      return read()
    } catch (error) {
      if (!(error instanceof ListingMalformed)) throw error
      throw this.#scene.nonconformance(`the form that ${this.#command} has`, error.message)
    }
  }

  #need(holds: boolean, expected: string): void {
    if (!holds) throw this.#scene.nonconformance(expected, `${this.#command}: ${this.#output.trim().slice(0, 600) || 'nothing'} (exit status ${this.#result.code})`)
  }
}
