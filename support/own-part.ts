import { oneLine } from '../src/client/dialogue.ts'
import type { Keywords } from '../src/wire/ehlo.ts'
import type { Reply } from '../src/wire/reply.ts'
import type { Target } from '../src/target/target.ts'
import { type Nonconformance, PreconditionNotMet } from '../src/verdict/errors.ts'
import type { MailPart } from './mail-part.ts'
import type { Scene } from './scene.ts'
import type { Talk } from './talk.ts'

/** What phrases of somebody's own can do and say (docs/reference/package.md): these names stay, whatever changes behind them. */
export class OwnPart {
  readonly #scene: Scene
  readonly #talk: Talk
  readonly #mail: MailPart

  constructor(scene: Scene, talk: Talk, mail: MailPart) {
    this.#scene = scene
    this.#talk = talk
    this.#mail = mail
  }

  /** What the target file says. */
  get target(): Target {
    return this.#scene.bed.target
  }

  /** Keywords of the last EHLO reply, in capitals, with their parameters. */
  get keywords(): Keywords {
    return this.#talk.session.keywords
  }

  /** Text in our notation (`{recipient}`, `{CRLF}`, `{x80}`) as it goes to the server. @throws NotationError for a word that means nothing */
  text(notation: string): string {
    return this.#scene.text(notation)
  }

  /** When: sends one line, CRLF added; its reply waits for a Then. */
  send(line: string): Promise<void> {
    return this.#talk.session.sendLine(line)
  }

  /** Given, When: sends one line, and needs a positive reply to go on. @throws PreconditionNotMet */
  accept(line: string): Promise<Reply> {
    return this.#talk.session.accept(line)
  }

  /**
   * Then: the reply to what was sent last; right after connecting, the greeting.
   * @throws PreconditionNotMet for 421, which only says "not now" (RFC 5321 §3.8)
   * @throws TargetUnavailable when none comes
   */
  async reply(): Promise<Reply> {
    const reply = await this.#talk.session.reply()
    if (reply.code === 421) throw this.cannotTell(`the server answered ${oneLine(reply)}, which only says "not now"`)
    return reply
  }

  /** Then: the octets of the message in the target's mailbox, once it is there. The feature needs `@needs-mailbox`. */
  delivered(): Promise<Buffer> {
    return this.#mail.copy('delivered')
  }

  /** Then: what to throw when the Rule is broken. @param received a reply, or words */
  wrong(expected: string, received: Reply | string): Nonconformance {
    return this.#scene.nonconformance(expected, typeof received === 'string' ? received : oneLine(received))
  }

  /** What to throw when nothing can be said about the Rule; the outcome is "could not tell". */
  cannotTell(why: string): PreconditionNotMet {
    return new PreconditionNotMet(why)
  }

  /** Writes a fact into the report. */
  record(fact: string): void {
    this.#scene.record(fact)
  }
}
