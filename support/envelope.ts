import { oneLine } from '../src/client/dialogue.ts'
import { headerValues } from '../src/mailbox/message.ts'
import { PreconditionNotMet } from '../src/verdict/errors.ts'
import { enhancedCode, type Reply } from '../src/wire/reply.ts'
import { waitUntil } from '../src/wire/wait.ts'
import type { Expectation } from './expectation.ts'
import type { Copy, MailPart } from './mail-part.ts'
import { openMailbox, reachingMailbox } from './mailbox.ts'
import { letter, linesOf, onTheWire } from './message.ts'
import type { QueuePart } from './queue-part.ts'
import type { Replies } from './replies.ts'
import type { Scene } from './scene.ts'
import type { Talk } from './talk.ts'

/** How often a recipient is given to a server that may have a limit somewhere: well above the thousand that is common. */
const manyRecipients = 1200

/** Codes that say "syntax" or "I do not know this" about a command (RFC 5321 §4.2.2, §4.2.3). */
const syntaxCodes: readonly number[] = [500, 501, 502, 555]
/** RFC 3463 §3.2, §3.6: bad mailbox address syntax, of recipient and of sender; syntax error, invalid command and arguments. */
const syntaxEnhanced = /^5\.(?:1\.[37]|5\.[124])$/
/** RFC 3463: another mailbox or system, and security. What is 5.1.0 may be anything about the address. */
const otherEnhanced = /^5\.(?:1\.[124689]|[2347]\.\d+)$/
/** A clear no for another reason: the mailbox, the relaying, a policy (RFC 5321 §3.3, §4.2.3). 553 is none: "mailbox syntax incorrect" is one of its reasons. */
const otherReasons: readonly number[] = [550, 551, 554]

const nothing: Expectation = { label: 'no complaint about syntax (500, 501, 502, 555, or X.1.3, X.1.7, X.5.z)', holds: () => false }
const known: Expectation = { label: nothing.label, holds: (code) => (code >= 200 && code < 300) || code >= 500 }

/** What a refusal says about the form of the command: that it is wrong, that it is not the matter, or neither. */
function aboutSyntax(reply: Reply): 'wrong' | 'not the matter' | 'open' {
  const enhanced = enhancedCode(reply) ?? ''
  if (syntaxCodes.includes(reply.code)) return 'wrong'
  if (reply.code !== 504 && syntaxEnhanced.test(enhanced)) return 'wrong'
  return otherReasons.includes(reply.code) || (reply.code === 553 && otherEnhanced.test(enhanced)) ? 'not the matter' : 'open'
}

/** A mailbox as it compares: the local-part without quoting and with its case (RFC 5321 §2.4, §4.1.2), the domain without. */
function comparable(path: string): string {
  const address = path.replace(/^<|>$/g, '')
  const at = address.lastIndexOf('@')
  const local = address.slice(0, at)
  const plain = local.startsWith('"') ? local.slice(1, -1).replace(/\\(.)/g, '$1') : local
  return `${plain}@${address.slice(at + 1).toLowerCase()}`
}

/** What is said about senders and recipients: of the replies to MAIL and RCPT, and of where the message went. */
export class Envelope {
  readonly #scene: Scene
  readonly #talk: Talk
  readonly #replies: Replies
  readonly #mail: MailPart
  readonly #queue: QueuePart

  constructor(scene: Scene, talk: Talk, replies: Replies, mail: MailPart, queue: QueuePart) {
    this.#scene = scene
    this.#talk = talk
    this.#replies = replies
    this.#mail = mail
    this.#queue = queue
  }

  /**
   * The server knows what was said: it takes it, or refuses it for another reason than its syntax.
   * @throws PreconditionNotMet for codes that leave it open (504, 552, 553 and the like)
   */
  async understood(): Promise<void> {
    const reply = await this.#talk.session.reply()
    const syntax = reply.code < 500 ? 'not the matter' : aboutSyntax(reply)
    if (syntax === 'open') throw new PreconditionNotMet(`the server answered ${oneLine(reply)}, which leaves open whether it is the syntax that it refuses`)
    return this.#replies.is(syntax === 'wrong' ? nothing : known)
  }

  /**
   * RFC 5321 §4.5.3.1.10: 452, or 5yz where the site has set the limit. Another 4yz is wrong where it speaks of the number of
   * recipients (RFC 3463 §3.6, X.5.3); else it may have a reason of its own.
   */
  async refusedForNumber(): Promise<void> {
    const reply = await this.#talk.session.reply()
    const ofNumber = enhancedCode(reply) === '4.5.3'
    await this.#replies.is({ label: '452, or a permanent failure', holds: (code) => code === 452 || code >= 500, exact: ofNumber })
  }

  /** Gives DATA and, if it is asked for, a small message; the last reply waits for a Then. */
  async offerData(): Promise<void> {
    await this.#talk.session.sendLine('DATA')
    if ((await this.#talk.session.reply()).code === 354) await this.#mail.sendPart('body line', 'Is anybody to get this?')
  }

  /** Offers a transaction, and goes on to the end of data where nothing is refused; the last reply waits for a Then. */
  async offerWhole(sender: string, recipient: string): Promise<void> {
    if ((await this.#talk.offer(sender, recipient)).code < 300) await this.offerData()
  }

  /** Gives a line that is accepted each time. @throws PreconditionNotMet when it is not */
  async acceptedTimes(count: number, line: string): Promise<void> {
    for (let i = 0; i < count; i += 1) await this.#talk.session.accept(line)
  }

  /**
   * Gives a recipient again and again. @returns whether it was refused in the end; the refusal waits for a Then
   * @throws PreconditionNotMet when that comes before a hundred: it is no limit that a server may have (RFC 5321 §4.5.3.1.8)
   */
  async repeatUntilRefused(line: string): Promise<boolean> {
    for (let i = 0; i < manyRecipients; i += 1) {
      await this.#talk.session.sendLine(line)
      const reply = await this.#talk.session.reply()
      if (reply.code >= 400 && i < 99) throw new PreconditionNotMet(`the server answered ${oneLine(reply)} to recipient ${i + 2}, before any limit that it may have`)
      if (reply.code >= 400) return true
    }
    this.#talk.session.end()
    return false
  }

  /** The reverse-path that final delivery wrote down (RFC 5321 §4.4). @throws PreconditionNotMet when it wrote none */
  async wasSentBy(copy: Copy, mailbox: string): Promise<void> {
    const [path] = headerValues(await this.#mail.copy(copy), 'Return-Path')
    if (path === undefined) throw new PreconditionNotMet(`the ${copy} message has no Return-Path, so that the envelope sender cannot be seen`)
    const expected = this.#scene.text(mailbox)
    if (comparable(path) !== comparable(expected)) throw this.#scene.nonconformance(`Return-Path: <${expected}>, in this or another quoting`, `Return-Path: ${path}`)
  }

  /** The fence: a later message, of another session, has arrived, and the first has left the queue where that can be seen. */
  async didNotArrive(): Promise<void> {
    const left = this.#queue.holdsOwn.bind(this.#queue)
    const { patience } = this.#scene.bed.target
    if ((await waitUntil(async () => (await left()) !== true || undefined, patience.queueSettle)) === undefined) throw new PreconditionNotMet('the message is still in the queue')
    await this.#mail.delivered(await this.#sendLater())
    const mailbox = await openMailbox(this.#scene.bed.target)
    const found = await reachingMailbox(mailbox.find(this.#scene.token, 'anywhere'))
    if (found !== undefined) await reachingMailbox(mailbox.remove(found))
    await mailbox.close()
    if (found !== undefined) throw this.#scene.nonconformance('neither the message nor anything about it in the mailbox', 'it is there')
  }

  async #sendLater(): Promise<string> {
    const token = `later-${this.#scene.token.split('').reverse().join('')}`
    await this.#talk.open('greeted')
    await this.#talk.reach('ready for message data')
    const lines = linesOf([...letter(this.#scene.text('{sender}'), this.#scene.text('{recipient}'), token), 'The fence.'].join('\n'), () => undefined)
    await this.#talk.session.send(onTheWire(lines), 'the end of data')
    await this.#mail.accepted()
    return token
  }
}
