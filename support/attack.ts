import { oneLine } from '../src/client/dialogue.ts'
import { queuedAs } from '../src/queue/queue-id.ts'
import { PreconditionNotMet } from '../src/verdict/errors.ts'
import { enhancedCode, type Reply } from '../src/wire/reply.ts'
import { showOctets } from '../src/wire/octets.ts'
import { waitUntil } from '../src/wire/wait.ts'
import { Follower } from './follower.ts'
import { openMailbox, reachingMailbox } from './mailbox.ts'
import { letter, linesOf, onTheWire } from './message.ts'

/** A period alone between two things that some server takes for a line end, at least one of which is not CRLF. */
const falseEnds = /(\r\n|\r|\n)\.(\r\n|\r|\n)/g
/** A line of the attacker's own, wherever a reader of mail would see a line begin. */
const injected = /(?:^|[\r\n])X-Injected:/i

/** What an attacker tries for, and what must not come of it. A refusal at any point is a good answer to each of them. */
export class Attack extends Follower {
  /** Says a line so often, and hears each reply; a server may say 421 or hang up before. */
  async repeats(count: number, line: string): Promise<void> {
    const { session } = this.talk
    for (let i = 0; i < count; i += 1) {
      if (!(await session.saidGoodbye())) await session.sendLine(line)
      if (!(await session.answers(true)) || [221, 421].includes((await session.reply()).code)) return
    }
  }

  /** Sends octets in a chunk of their size (RFC 3030 §2). @param more whether another is to follow: then the server has to take this one */
  async chunk(text: string, more = false): Promise<void> {
    const octets = this.scene.octets(text)
    const command = `BDAT ${octets.length}${more ? '' : ' LAST'}`
    await this.talk.session.send(Buffer.concat([Buffer.from(`${command}\r\n`), octets]), command)
    if (more) await this.talk.session.accepted(command)
  }

  /**
   * The refusal of an offer before a login is that of another offer, which names nobody; what is in it of the addresses is left out
   * (CWE-204).
   */
  async saysTheSameOf(sender: string, recipient: string): Promise<void> {
    const { service } = this.talk.session
    const known = await this.#refusal()
    await this.talk.open('encrypted', service)
    await this.talk.offer(sender, recipient)
    const unknown = await this.talk.session.reply()
    if (unknown.code >= 400 && unknown.code < 500) throw new PreconditionNotMet(`the server answered ${oneLine(unknown)}, which only says "not now"`)
    if (this.#gist(known) !== this.#gist(unknown)) throw this.scene.nonconformance(`a reply like that to the address of a user: ${oneLine(known)}`, oneLine(unknown))
  }

  /** The account can log in, or is told to wait, at another address than that from which its password was guessed (CWE-645). */
  async loginStillWorks(): Promise<void> {
    const { trusted, stranger } = this.scene.bed.target.clients
    const { service } = this.talk.session
    const elsewhere = trusted !== undefined && trusted !== stranger
    await this.talk.open('encrypted', service, elsewhere ? 'trusted' : 'stranger')
    await this.talk.session.sendLine('AUTH PLAIN {plain}')
    const reply = await this.talk.session.reply()
    if (reply.code < 500) return
    if (!elsewhere) throw new PreconditionNotMet(`the server answered ${oneLine(reply)}: whether it is the account or the address that is locked out cannot be told`)
    throw this.scene.nonconformance('235, or a 4yz', oneLine(reply))
  }

  /** The last reply, which has to be a refusal for good. */
  async #refusal(): Promise<Reply> {
    const reply = await this.talk.session.reply()
    if (reply.code < 500) throw new PreconditionNotMet(`the server answered ${oneLine(reply)}, which is not the refusal looked for`)
    return reply
  }

  /** What a reply says, without addresses, their local parts, and what holds a digit. */
  #gist(reply: Reply): string {
    const names = ['{sender}', '{recipient}', '{unknownRecipient}', '{ownAddress}'].map((name) => this.scene.text(name).replace(/@[^@]*$/, '').toLowerCase())
    const words = reply.lines.join(' ').toLowerCase().split(/[\s<>:;,()"]+/)
    return [reply.code, enhancedCode(reply), ...words.filter((word) => !/[@\d]/.test(word) && !names.includes(word))].join(' ')
  }

  /**
   * Nothing of the message came to the next hop. The fence: a later message, of one who may send there, has come, and the one that is
   * judged has left the queue or was tried, where that can be seen.
   */
  async nothingWentOn(): Promise<void> {
    const { token } = this.scene
    const id = queuedAs((await this.#taken())?.lines.at(-1) ?? '')
    if (id !== undefined) {
      await this.queue.adopt(id, { sender: '', recipient: '', token })
      if (this.#canSee && (await this.queue.settled(id)) === undefined) throw new PreconditionNotMet('the message is still in the queue, and was not tried')
    }
    const fence = `${token}-fence`
    await this.#sendFence(fence)
    if (this.#canSee) await this.queue.run('postqueue', ['-f'])
    await this.hop.received(fence)
    const [stray] = this.hop.strays(token)
    if (stray !== undefined) throw this.scene.nonconformance('nothing but the later message at the next hop', `${stray.mailFrom}, ${stray.rcptTo.join(', ')}`)
  }

  /** RFC 5321 §2.3.8, §4.5.2: the octets that came to the next hop have no lone period between line ends of any kind. */
  async handsOnOneEnd(): Promise<void> {
    if ((await this.#taken()) === undefined) return
    // More than the goodbye: it is the target itself that was fooled, which other Rules judge.
    if ((await this.talk.session.quitAndCollect()).length > 1) throw new PreconditionNotMet('the server took a part of the message for the whole')
    const wire = await this.hop.wire(this.scene.token)
    if (wire === undefined) throw new PreconditionNotMet('the message did not reach the next hop')
    const found = [...wire.toString('latin1').matchAll(falseEnds)]
    // Where the next hop took an end of data for it, what stood behind is missing.
    if (found.length === 0 && wire.includes('MAIL FROM:<')) return
    throw this.scene.nonconformance('no period alone on what may be taken for a line', `${showOctets(wire.subarray(-120))} at the next hop`)
  }

  /** The delivered header has no line that begins as the client wanted. */
  async headerIsItsOwn(): Promise<void> {
    const reply = await this.#taken()
    if (reply === undefined) return
    await this.mail.accepted()
    const { raw } = await this.mail.delivered()
    const header = raw.toString('latin1').split(/\r?\n\r?\n/)[0] ?? ''
    if (injected.test(header)) throw this.scene.nonconformance('a header without the line X-Injected', showOctets(Buffer.from(header, 'latin1')))
  }

  /** The same of what is sent back about the message. */
  async notificationIsItsOwn(): Promise<void> {
    if ((await this.#taken()) === undefined) return
    const mailbox = await openMailbox(this.scene.bed.target)
    const notice = await waitUntil(() => reachingMailbox(mailbox.find(this.scene.token, 'anywhere')), this.scene.bed.target.patience.notification)
    if (notice !== undefined) await reachingMailbox(mailbox.remove(notice))
    await mailbox.close()
    if (notice === undefined) throw new PreconditionNotMet('no notification arrived within our patience')
    if (injected.test(notice.raw.toString('latin1'))) throw this.scene.nonconformance('a notification without the line X-Injected', showOctets(notice.raw, 4000))
  }

  /** @returns the 250 to a message that was taken; undefined where it was refused at some point, or the server hung up */
  async #taken(): Promise<Reply | undefined> {
    const { session } = this.talk
    if (!(await session.answers())) return undefined
    const reply = await session.reply(this.scene.bed.target.patience.endOfData)
    if (reply.code === 354) throw new PreconditionNotMet('the message data was never sent')
    return reply.code >= 400 ? undefined : reply
  }

  /** A message to the same host, of one who may send there: a client of the server's own networks, or a login. */
  async #sendFence(token: string): Promise<void> {
    const { clients, relay } = this.scene.bed.target
    const trusted = clients.trusted !== undefined && relay !== undefined
    await (trusted ? this.talk.open('greeted', 'relay', 'trusted') : this.talk.open('authenticated', 'submission'))
    const [sender, recipient] = [this.scene.text(trusted ? '{sender}' : '{ownAddress}'), this.scene.text('{deferredRecipient}')]
    await this.talk.writeOn(`MAIL FROM:<${sender}>`, [`RCPT TO:<${recipient}>`])
    const lines = linesOf([...letter(sender, recipient, token), 'The fence.'].join('\n'), () => undefined)
    await this.talk.session.send(onTheWire(lines), 'the end of data')
    const reply = await this.talk.session.accepted('the end of data', this.scene.bed.target.patience.endOfData)
    await this.queue.adopt(queuedAs(reply.lines.at(-1) ?? ''), { sender, recipient, token })
  }

  get #canSee(): boolean {
    return this.scene.bed.target.queue?.type === 'postfix'
  }
}
