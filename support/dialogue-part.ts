import { oneLine } from '../src/client/dialogue.ts'
import { PreconditionNotMet } from '../src/verdict/errors.ts'
import type { Reply } from '../src/wire/reply.ts'
import type { Scene } from './scene.ts'
import type { Talk } from './talk.ts'
import { rawLines, type ReplyForm } from './reply-forms.ts'

/** More refusals in a row than any server has to bear. */
const enough = 100

/** Command after command, whatever the replies are, and what is said of all of them. */
export class DialoguePart {
  readonly #scene: Scene
  readonly #talk: Talk
  #replies: Reply[] = []
  /** How the patience of the server ended, if it did. */
  #end: 'with 421' | 'without a word' | undefined

  constructor(scene: Scene, talk: Talk) {
    this.#scene = scene
    this.#talk = talk
  }

  /** Sends each line when the one before was answered, until the server ends the session. The reply that was there before counts as well. */
  async hold(lines: readonly string[]): Promise<void> {
    const { session } = this.#talk
    this.#replies = [await session.reply()]
    for (const line of lines) {
      // What is no SMTP reply is not read on, and 421 and 221 are the last word.
      if ([0, 221, 421].includes(this.#replies.at(-1)?.code ?? 0)) return
      await session.sendLine(line)
      this.#replies.push(await session.reply())
    }
  }

  /** The same with those lines only whose verb is a keyword that the server offers. @throws PreconditionNotMet when there is none */
  async holdOffered(lines: readonly string[]): Promise<void> {
    const { keywords } = this.#talk.session
    const offered = lines.filter((line) => keywords.has(line.split(' ')[0] ?? ''))
    if (offered.length === 0) throw new PreconditionNotMet('the server offers none of these commands')
    await this.hold(offered)
  }

  /** AUTH with each mechanism that the last EHLO listed; what is challenged is cancelled (RFC 4954 §4). */
  async tryMechanisms(): Promise<void> {
    const { session } = this.#talk
    this.#replies = [await session.reply()]
    for (const name of session.keywords.get('AUTH') ?? []) {
      await session.sendLine(`AUTH ${name}`)
      this.#replies.push(await session.reply())
      if (this.#replies.at(-1)?.code !== 334) continue
      await session.sendLine('*')
      this.#replies.push(await session.reply())
    }
  }

  /** Sends a line until 421 answers it, or nothing does any more; or so often that no server has to bear it. */
  async repeatUntilGivenUp(line: string): Promise<void> {
    const { session } = this.#talk
    for (let i = 0; i < enough && this.#end === undefined; i += 1) {
      if (!(await session.saidGoodbye())) await session.sendLine(line)
      if (!(await session.answers(true))) this.#end = 'without a word'
      else if ((await session.reply()).code === 421) this.#end = 'with 421'
    }
  }

  /** RFC 5321 §3.8: a server that ends the session by itself says 421. One that bears everything does not end it. */
  saidWhy(): void {
    if (this.#end === 'without a word') throw this.#scene.nonconformance('421 before the server hangs up', 'a closed connection')
  }

  /** Every reply of the dialogue has this form. */
  every({ label, holds }: ReplyForm): void {
    const bad = this.#heard.find((reply) => !holds(rawLines(reply)))
    if (bad !== undefined) throw this.#scene.nonconformance(`a reply that ${label}`, oneLine(bad))
  }

  /** None of the replies has one of these codes: those of the dialogue, or to the last act, and what comes until the goodbye is answered. */
  async none(codes: readonly number[]): Promise<void> {
    const { session } = this.#talk
    if (this.#replies.length === 0 && !(await session.answers())) return
    const last = this.#replies.at(-1) ?? (await session.reply())
    const heard = this.#replies.length === 0 ? [last] : this.#replies
    // A 3yz waits for something else than QUIT.
    const open = ![0, 221, 421].includes(last.code) && Math.floor(last.code / 100) !== 3
    const bad = [...heard, ...(open ? await session.quitAndCollect() : [])].find(({ code }) => codes.includes(code))
    if (bad !== undefined) throw this.#scene.nonconformance(`no reply ${codes.join(', ')}`, oneLine(bad))
    if (last.code === 0) throw new PreconditionNotMet(`the server answered ${oneLine(last)}, which is no reply`)
  }

  /** So many replies come before that to the goodbye. */
  async count(expected: number): Promise<void> {
    const replies = await this.#talk.session.collectReplies()
    const closing = replies.find(({ code }) => code === 421)
    if (closing !== undefined) throw new PreconditionNotMet(`the server answered ${oneLine(closing)}, and hung up`)
    if (replies.length === expected + 1) return
    if (replies.at(-1)?.code !== 221) throw new PreconditionNotMet('the server closed the connection before it answered the goodbye')
    throw this.#scene.nonconformance(`${expected} replies and the goodbye`, replies.map(oneLine).join(' | '))
  }

  get #heard(): readonly Reply[] {
    if (this.#replies.length === 0) throw new PreconditionNotMet('no reply was heard: is a When step missing?')
    return this.#replies
  }
}
