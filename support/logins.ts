import { randomBytes } from 'node:crypto'
import { cramResponse } from '../src/client/cram.ts'
import { oneLine } from '../src/client/dialogue.ts'
import { firstBare, holdsSignature, readServerFirst, scramName, type ScramLogin, type ServerFirst, signatures } from '../src/client/scram.ts'
import type { AccountOfTarget } from '../src/target/target.ts'
import { PreconditionNotMet } from '../src/verdict/errors.ts'
import type { Reply } from '../src/wire/reply.ts'
import { Conversation } from './conversation.ts'
import type { Scene } from './scene.ts'
import type { Talk } from './talk.ts'

/** What a client does otherwise than RFC 5802 asks for, or than most clients do. */
export interface ScramChange {
  readonly flag?: string
  readonly authzid?: (account: AccountOfTarget, text: (line: string) => string) => string
  readonly password?: string
  /** Changes the first message, behind its GS2 header. @param username as it stands there by the rules */
  readonly first?: (bare: string, username: string) => string
  /** The login with letters beyond ASCII in place of the usual one; it has to get in as it is. */
  readonly international?: boolean
  /** Changes the attributes of the last message in front of its proof, which is made for what it becomes. */
  readonly final?: (withoutProof: string) => string
  readonly proof?: (proof: Buffer) => Buffer
  /** The first message as the answer to an empty challenge (RFC 4954 §4). */
  readonly stepByStep?: boolean
}

/** More work than any server asks of a client. */
const mostIterations = 1_000_000

const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64')

/** @returns the challenge of a 334 reply, decoded */
export function challengeOf(reply: Reply): Buffer {
  return Buffer.from(reply.lines.join(''), 'base64')
}

/** Logins whose answers depend on what the server asks: CRAM-MD5 and SCRAM-SHA-256. */
export class Logins {
  readonly #scene: Scene
  readonly #talk: Talk
  #nonce = ''
  /** Whether the server proved that it has the account's keys; undefined where it did not come to that. */
  #proved: boolean | undefined
  /** The server's last message; undefined where it sent none. */
  #last: string | undefined

  constructor(scene: Scene, talk: Talk) {
    this.#scene = scene
    this.#talk = talk
  }

  /** Sends the first message; the challenge waits for a Then. @param username another than the account's */
  async beginScram(username = this.#account.username): Promise<void> {
    const login = this.#login({}, username)
    await this.#talk.session.sendLine(`AUTH SCRAM-SHA-256 ${this.#secret(login.header + firstBare(login))}`)
  }

  /** A whole exchange; its last reply waits for a Then. One as it should be has succeeded before, in a session of its own. */
  async scram(change: ScramChange = {}): Promise<void> {
    if (Object.keys(change).length > 0) await this.#elsewhere('SCRAM-SHA-256', (session) => this.#runScram(session, { international: change.international === true }))
    await this.#runScram(this.#talk.session, change)
  }

  /** PLAIN with the login's own name to act for, spelt in another way. As it is, it has succeeded before, in a session of its own. */
  async plainAs(respelt: (name: string) => string): Promise<void> {
    await this.#elsewhere('PLAIN', (session) => this.#runPlain(session, this.#account.username))
    await this.#runPlain(this.#talk.session, respelt(this.#account.username))
  }

  /** The same of CRAM-MD5. */
  async cram(password?: string): Promise<void> {
    if (password !== undefined) await this.#elsewhere('CRAM-MD5', (session) => this.#runCram(session))
    await this.#runCram(this.#talk.session, password)
  }

  /** Answers a challenge with what let somebody in on another connection. */
  async replayCram(): Promise<void> {
    let heard = ''
    await this.#elsewhere('CRAM-MD5', async (session) => {
      heard = await this.#runCram(session)
    })
    const { session } = this.#talk
    await this.#challenge(session, 'AUTH CRAM-MD5')
    await session.sendLine(heard)
    await session.reply()
  }

  /** RFC 5802 §5.1, r: the server augments the client's nonce. */
  async nonceGrew(): Promise<void> {
    const { nonce } = await this.#serverFirst()
    if (!nonce.startsWith(this.#nonce) || nonce.length === this.#nonce.length) throw this.#scene.nonconformance("the client's nonce, and more behind it", `r=${nonce} upon r=${this.#nonce}`)
  }

  /** RFC 5802 §7: nonce, salt and iteration count, in this order, at least so many. */
  async saltAndCount(least: number): Promise<void> {
    const { iterations } = await this.#serverFirst()
    if (iterations < least) throw this.#scene.nonconformance(`an iteration count of at least ${least}`, `i=${iterations}`)
  }

  /** RFC 2195 §2: the challenge has the form of a message id. */
  async isMessageId(): Promise<void> {
    const text = challengeOf(await this.#challenged()).toString('latin1')
    if (!/^<[!-?A-~]+@[!-;=?-~]+>$/.test(text)) throw this.#scene.nonconformance('a challenge in the form of a message id', text)
  }

  /** RFC 5802 §3: only who has the keys of the account can make its signature. */
  async serverProved(): Promise<void> {
    const reply = await this.#talk.session.reply()
    if (reply.code < 200 || reply.code >= 300) throw new PreconditionNotMet(`the login was answered ${oneLine(reply)}`)
    if (this.#proved !== true) throw this.#scene.nonconformance("the server's signature before the success", this.#proved === false ? 'another one' : 'none')
  }

  /** RFC 5802 §5.1, e: a last message of the server about a failure says so. None is none that says nothing. */
  async failureIsNamed(): Promise<void> {
    const reply = await this.#talk.session.reply()
    if (reply.code < 400) throw new PreconditionNotMet(`the login was answered ${oneLine(reply)}`)
    const told = this.#last
    if (told !== undefined && !/^e=[^,]+(?:,|$)/.test(told)) throw this.#scene.nonconformance('no message, or one with e=', told === '' ? 'an empty message' : told.replace(/=.*$/s, '= and so on'))
  }

  async #runPlain(session: Conversation, authzid: string): Promise<void> {
    const { username, password } = this.#account
    await session.sendLine(`AUTH PLAIN ${this.#secret(`${authzid}\0${username}\0${password}`)}`)
    await session.reply()
  }

  async #runScram(session: Conversation, change: ScramChange): Promise<void> {
    const login = this.#login(change)
    const bare = (change.first ?? ((text: string) => text))(firstBare(login), login.username.normalize('NFKC'))
    const first = this.#secret(login.header + bare)
    if (change.stepByStep === true) {
      await this.#challenge(session, 'AUTH SCRAM-SHA-256')
      await session.sendLine(first)
    } else await session.sendLine(`AUTH SCRAM-SHA-256 ${first}`)
    const told = await session.reply()
    const message = told.code === 334 ? challengeOf(told).toString('utf8') : ''
    this.#last = message.startsWith('e=') ? message : undefined
    if (told.code !== 334 || message.startsWith('e=')) return this.#endRefused(session, told)
    const server = this.#read(message)
    const withoutProof = (change.final ?? ((text: string) => text))(`c=${base64(login.header)},r=${server.nonce}`)
    const made = signatures(login.password, server, `${bare},${message},${withoutProof}`)
    await session.sendLine(this.#secret(`${withoutProof},p=${(change.proof ?? ((proof: Buffer) => proof))(made.proof).toString('base64')}`))
    const last = await session.reply()
    if (last.code !== 334) return
    this.#scene.hide(last.lines.join(''))
    this.#last = challengeOf(last).toString('utf8')
    this.#proved = holdsSignature(this.#last, made.server)
    await this.#endRefused(session, last)
  }

  /** RFC 4422 §3.6: what comes with the outcome is a challenge, which an empty response answers. */
  async #endRefused(session: Conversation, told: Reply): Promise<void> {
    if (told.code !== 334) return
    await session.sendLine('')
    await session.reply()
  }

  /** @returns the answer to the challenge, as it was sent */
  async #runCram(session: Conversation, password = this.#account.password): Promise<string> {
    const told = await this.#challenge(session, 'AUTH CRAM-MD5')
    const answer = this.#secret(cramResponse(this.#account.username, password, told))
    await session.sendLine(answer)
    await session.reply()
    return answer
  }

  async #challenge(session: Conversation, line: string): Promise<Buffer> {
    const reply = await session.accept(line)
    if (reply.code !== 334) throw new PreconditionNotMet(`${line} was answered ${oneLine(reply)}, which is no challenge`)
    return challengeOf(reply)
  }

  /** The control: what differs in one thing is judged only where nothing but that can be the reason. @throws PreconditionNotMet when it does not succeed */
  async #elsewhere(mechanism: string, run: (session: Conversation) => Promise<unknown>): Promise<void> {
    const { service } = this.#talk.session
    const session = await Conversation.open(this.#scene, service, this.#scene.bed.target.clients.stranger)
    try {
      await session.greeting()
      await session.hello()
      if (service !== 'submissions') {
        await session.startTls()
        await session.hello()
      }
      await run(session)
      const reply = await session.reply()
      if (reply.code < 200 || reply.code >= 300) throw new PreconditionNotMet(`${mechanism} with the account's own password was answered ${oneLine(reply)}`)
    } finally {
      session.end()
    }
  }

  async #challenged(): Promise<Reply> {
    const reply = await this.#talk.session.reply()
    if (reply.code !== 334) throw new PreconditionNotMet(`the server answered ${oneLine(reply)}, which is no challenge`)
    return reply
  }

  async #serverFirst(): Promise<ServerFirst> {
    const text = challengeOf(await this.#challenged()).toString('utf8')
    const first = readServerFirst(text)
    if (first === undefined) throw this.#scene.nonconformance('nonce, salt and iteration count in the form of RFC 5802 §7', text)
    return first
  }

  #read(message: string): ServerFirst {
    const first = readServerFirst(message)
    if (first === undefined) throw new PreconditionNotMet(`the server's first message is not in the form of RFC 5802 §7: ${message}`)
    if (first.iterations > mostIterations) throw new PreconditionNotMet(`the server asks for ${first.iterations} iterations`)
    return first
  }

  #login({ flag = 'n', authzid, password, international = false }: ScramChange, name?: string): ScramLogin {
    const account = international ? this.#international : this.#account
    const username = name ?? account.username
    this.#nonce = randomBytes(18).toString('base64url')
    const other = authzid === undefined ? '' : `a=${scramName(authzid(account, (line) => this.#scene.text(line)))}`
    return { username, password: password ?? account.password, header: `${flag},${other},`, nonce: this.#nonce }
  }

  /** @returns the message in base64, which no record shows */
  #secret(message: string): string {
    const line = base64(message)
    this.#scene.hide(line)
    return line
  }

  get #international(): AccountOfTarget {
    const { internationalAccount } = this.#scene.bed.target
    if (internationalAccount === undefined) throw new PreconditionNotMet('the target file gives no internationalAccount')
    return internationalAccount
  }

  get #account(): AccountOfTarget {
    const { account } = this.#scene.bed.target
    if (account === undefined) throw new PreconditionNotMet('the target file gives no account')
    return account
  }
}
