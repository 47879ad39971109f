import { oneLine } from '../src/client/dialogue.ts'
import { mailboxesIn } from '../src/wire/mailboxes.ts'
import { mixedCodes, type Reply } from '../src/wire/reply.ts'
import { PreconditionNotMet } from '../src/verdict/errors.ts'
import type { Told } from './addresses-told.ts'
import type { Replies } from './replies.ts'
import type { Scene } from './scene.ts'
import type { Talk } from './talk.ts'

const verbs = { verifies: 'VRFY', expands: 'EXPN' } as const
export type Lookup = keyof typeof verbs
export const lookups = Object.keys(verbs)

/** RFC 5321 §4.2.1, RFC 4954 §6: not now, or not before a login: neither yes nor no. */
function leavesOpen({ code, faults }: Reply): boolean {
  return (code >= 400 && code < 500) || code === 530 || faults.includes(mixedCodes)
}

/** VRFY and EXPN: what a server tells of users and lists, if it tells anything (ruling R4). */
export class Lookups {
  readonly #scene: Scene
  readonly #talk: Talk
  readonly #replies: Replies

  constructor(scene: Scene, talk: Talk, replies: Replies) {
    this.#scene = scene
    this.#talk = talk
    this.#replies = replies
  }

  /**
   * Asks, in a session of its own, about something that is there; the first mailbox of the answer that is the server's own becomes `{toldMailbox}`.
   * @returns why the scenario does not apply, if it does not
   */
  async serves(lookup: Lookup, argument: string): Promise<string | undefined> {
    await this.#talk.open('greeted')
    const command = `${verbs[lookup]} ${argument}`
    await this.#talk.session.sendLine(command)
    const reply = await this.#reply()
    const own = reply.code === 250 ? mailboxesIn(reply.lines.join('\n')).find((mailbox) => this.#isOwn(mailbox)) : undefined
    if (own === undefined) return `the server ${reply.code === 250 ? 'names no mailbox of its own' : 'does not tell'}: ${this.#scene.text(command)} was answered ${oneLine(reply)}`
    this.#scene.set('toldMailbox', own)
    return undefined
  }

  /** A positive reply tells what the clause asks for. @returns why it does not apply: any other reply tells of no address */
  async tells(code: number, label: string, holds: Told): Promise<string | undefined> {
    const reply = await this.#reply()
    if (reply.code !== code) return `the server answered ${oneLine(reply)}, and only a ${code} has to give ${label}`
    const lines = reply.lines.map((line) => line.replace(/^[245]\.\d{1,3}\.\d{1,3}(?: +|$)/, '').trim())
    const { domain, list } = this.#scene.bed.target
    if (!holds(lines, { domain, members: list?.members ?? [] })) await this.#replies.is({ label: `${code} with ${label}`, holds: () => false })
    return undefined
  }

  async #reply(): Promise<Reply> {
    const reply = await this.#talk.session.reply()
    if (leavesOpen(reply)) throw new PreconditionNotMet(`the server answered ${oneLine(reply)}, which only says "not now"`)
    return reply
  }

  #isOwn(mailbox: string): boolean {
    const { domain, recipient } = this.#scene.bed.target
    const own = (domain ?? recipient?.slice(recipient.lastIndexOf('@') + 1))?.toLowerCase()
    return own === undefined || `.${mailbox.slice(mailbox.lastIndexOf('@') + 1)}`.toLowerCase().endsWith(`.${own}`)
  }
}
