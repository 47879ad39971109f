import { oneLine } from '../src/client/dialogue.ts'
import { keywordsOf } from '../src/wire/ehlo.ts'
import { Nonconformance, PreconditionNotMet, TargetUnavailable } from '../src/verdict/errors.ts'
import { enhancedCode, firstWord, mixedCodes, type Reply } from '../src/wire/reply.ts'
import { exactly, type Expectation, judgeCode, oneOf } from './expectation.ts'
import type { Scene } from './scene.ts'
import type { Talk } from './talk.ts'

/** Postfix says `queued as 4F1B2C3D5E`, others `id=1xVFhh-0000Gu-2m` or the bare id. */
const queueId = /\b(?=[A-Za-z0-9-]*\d)[A-Za-z0-9][A-Za-z0-9-]{4,}\b/

const between200: Expectation = { label: 'a positive completion (2yz)', holds: (code) => code >= 200 && code < 300 }

/** RFC 5321 §4.1.2: Domain or address literal, as the first word of 220, 221, 250 and 421 replies (§4.2). */
const serverName = /^(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*|\[[^\][\\\s]+\])$/
/** RFC 5321 §4.1.1.1: ehlo-keyword and its parameters, printable ASCII without spaces. */
const keywordLine = /^[A-Za-z0-9][A-Za-z0-9-]*(?: [!-~]+)*$/

/** What a refusal says, without what differs from one to the next. */
function gist(reply: Reply, name: string): string {
  const words = reply.lines.join(' ').toLowerCase().split(/\s+/)
  const varying = (word: string): boolean => /\d/.test(word) || word.includes('nobody-has-this-name') || (name !== '' && word.includes(name))
  return [reply.code, enhancedCode(reply) ?? '', ...words.filter((word) => !varying(word))].join(' ')
}

/** What a Then may say about the reply to the last act. Each throws Nonconformance when it does not hold. */
export class Replies {
  readonly #scene: Scene
  readonly #talk: Talk

  constructor(scene: Scene, talk: Talk) {
    this.#scene = scene
    this.#talk = talk
  }

  /** The code is in the set that the clause allows. */
  async is(expected: Expectation): Promise<void> {
    const reply = await this.#reply()
    try {
      judgeCode(this.#scene, reply, expected)
    } catch (finding) {
      if (finding instanceof Nonconformance) await this.#isItsOwn()
      throw finding
    }
  }

  /** The code of an acceptance; a refusal may have good reasons of its own (RFC 5321 §3.3, §7.9) and says nothing about it. */
  async acceptedWith(expected: Expectation): Promise<void> {
    const reply = await this.#reply()
    if (reply.code >= 400) throw new PreconditionNotMet(`the server refused: ${oneLine(reply)}`)
    judgeCode(this.#scene, reply, expected)
  }

  /** The code of a refusal; an acceptance says nothing about it. */
  async refusedWith(expected: Expectation): Promise<void> {
    const reply = await this.#reply()
    if (reply.code >= 200 && reply.code < 400) throw new PreconditionNotMet(`the server accepted: ${oneLine(reply)}`)
    await this.is(expected)
  }

  /** RFC 5321 §4.2, §4.2.2: machines read the name in 221 and 421, and (§4.3.1) in 554 at connection; an enhanced status code may stand before it (RFC 2034 §4). */
  async goodbyeNamesTheServer(): Promise<void> {
    const reply = await this.#reply()
    if (![221, 421, 554].includes(reply.code)) throw new PreconditionNotMet(`the server answered ${oneLine(reply)}, which is no goodbye`)
    const word = (enhancedCode(reply) === undefined ? firstWord(reply) : (reply.lines[0] ?? '').split(' ')[1] ?? '').replace(/[,:;]$/, '')
    if (!this.#isName(word)) throw this.#scene.nonconformance("the server's domain or address literal as the first word", oneLine(reply))
  }

  /** Pipelined commands are answered one by one in order; QUIT is the fence that shows which reply never came. A server that hangs up owes the others no more. */
  async areInOrder(codes: readonly number[]): Promise<void> {
    const replies = await this.#talk.session.collectReplies()
    const hungUp = replies.length <= codes.length && ![221, 421].includes(replies.at(-1)?.code ?? 0)
    if (hungUp) throw new PreconditionNotMet(`the server closed the connection after ${replies.map(oneLine).join(' | ') || 'no reply'}`)
    for (const [i, code] of codes.entries()) {
      const reply = replies[i]
      const closing = replies.find((one) => one.code === 421)
      if (closing !== undefined) throw notNow(closing)
      if (reply === undefined || i === replies.length - 1) throw this.#scene.nonconformance(`replies ${codes.join(', ')} and the goodbye`, replies.map(oneLine).join(' | ') || 'none')
      judgeCode(this.#scene, reply, exactly(code))
    }
  }

  /** RFC 5321 §4.5.3.1.8: 452 (or 552, §4.5.3.1.10) for too many recipients is no "not now" below a hundred. */
  async allTaken(): Promise<void> {
    const reply = await this.#reply()
    // A code that says something else, as 4.3.1 (no space) does, is no limit on recipients.
    const said = enhancedCode(reply)
    const tooMany = said === undefined ? reply.code === 452 || reply.code === 552 : /^[45]\.5\.3$/.test(said)
    if (tooMany) throw this.#wrong('every recipient taken', reply)
    judgeCode(this.#scene, reply, between200)
  }

  /** What a clause suggests for one code; another code may have reasons of its own. */
  async carries(code: number, enhanced: string): Promise<void> {
    const reply = await this.#formed()
    if (reply.code !== code) throw new PreconditionNotMet(`the server answered ${oneLine(reply)}, and not ${code}`)
    if (enhancedCode(reply) !== enhanced) throw this.#wrong(`${code} ${enhanced}`, reply)
  }

  /** RFC 2034 §4: the class of the code equals the reply's first digit. */
  async hasAgreeingEnhancedCode(): Promise<void> {
    const reply = await this.#formed()
    const code = enhancedCode(reply)
    if (code === undefined) throw new PreconditionNotMet(`the server answered ${oneLine(reply)}, without an enhanced status code`)
    if (!code.startsWith(String(reply.code).charAt(0))) throw this.#wrong('an enhanced status code of the same class as the reply', reply)
  }

  async hasAnEnhancedCode(): Promise<void> {
    const reply = await this.#formed()
    if (enhancedCode(reply) === undefined) throw this.#wrong('an enhanced status code', reply)
  }

  /**
   * RFC 5321 §4.2: the domain directly follows the code. A single label could be any word (`220 ESMTP ready`): it is taken
   * as the name only when greeting and EHLO reply agree on it, for both begin with the server's own name (§4.3.1).
   */
  async namesTheServer(): Promise<void> {
    const reply = await this.#granted()
    if (!this.#isName(firstWord(reply))) throw this.#wrong("the server's domain or address literal as the first word", reply)
  }

  async hasSeveralLines(): Promise<void> {
    const reply = await this.#formed()
    if (reply.lines.length < 2) throw this.#wrong('a reply of several lines', reply)
  }

  /** RFC 5321 §4.2.1: every line a reply line, one code throughout. */
  async carriesOneCode(): Promise<void> {
    const reply = await this.#formed()
    if (reply.code === 0 || reply.faults.includes(mixedCodes)) throw this.#wrong('one code on every line', reply, ` (${reply.faults.join('; ')})`)
  }

  /** RFC 5321 §3.2: a HELO reply may have several lines, but not the list that EHLO earns. */
  async listsNoExtensions(): Promise<void> {
    const reply = await this.#granted()
    const offered = this.#scene.bed.facts[this.#talk.session.service]?.clear
    const listed = [...keywordsOf(reply).keys()].find((keyword) => offered?.has(keyword))
    if (listed !== undefined) throw this.#wrong('no list of extensions', reply)
  }

  /** RFC 4954 §4: PLAIN and LOGIN show the password to whoever listens. */
  async offersNoPlaintext(): Promise<void> {
    const reply = await this.#granted()
    const mechanisms = (keywordsOf(reply).get('AUTH') ?? []).map((name) => name.toUpperCase())
    if (mechanisms.includes('PLAIN') || mechanisms.includes('LOGIN')) throw this.#wrong('neither PLAIN nor LOGIN before TLS', reply)
  }

  /** Any answer shows it; a server that hung up gives none. */
  async connectionIsOpen(): Promise<void> {
    if (!(await this.#talk.session.answers(true))) throw this.#scene.nonconformance('an open connection', 'the server closed it')
  }

  /**
   * RFC 5321 §4.1.1.1: what is served beyond the nine commands of §4.5.1 stands in the EHLO reply. What is refused is not served here and
   * now; 252 says that the command is switched off (§7.3).
   */
  async announcedWhereServed(keyword: string): Promise<void> {
    const reply = await this.#formed()
    if (this.#talk.session.keywords.has(keyword) || reply.code === 252 || reply.code >= 400) return
    throw this.#wrong(`the keyword ${keyword} in the EHLO reply, or no such command`, reply)
  }

  /** RFC 5321 §4.1.1.5: however a client went, the server is there for the next. */
  async nextIsServed(): Promise<void> {
    if ((await this.#talk.session.next()) === undefined) throw this.#scene.nonconformance('a greeting and a reply to EHLO for the next client', 'no connection, or one that was closed')
  }

  async listsKeywordsProperly(): Promise<void> {
    const reply = await this.#granted()
    const bad = reply.lines.slice(1).find((line) => !keywordLine.test(line))
    if (bad !== undefined) throw this.#wrong('a keyword and its parameters on each line after the first', reply)
  }

  async advertises(extension: string): Promise<void> {
    const reply = await this.#granted()
    if (!keywordsOf(reply).has(extension)) throw this.#wrong(`the keyword ${extension}`, reply)
  }

  async doesNotAdvertise(extension: string): Promise<void> {
    const reply = await this.#granted()
    if (keywordsOf(reply).has(extension)) throw this.#wrong(`no keyword ${extension}`, reply)
  }

  /** RFC 4954 §4: a challenge without data is 334 and a space, or at least no text. */
  async isEmptyChallenge(): Promise<void> {
    const reply = await this.#formed()
    judgeCode(this.#scene, reply, exactly(334))
    if (reply.lines.join('') !== '') throw this.#wrong('334 without text', reply)
  }

  /** Code, enhanced status code and words; what holds a digit may be an id or a time, and the user's name differs anyway. */
  async isLikeTheOneBefore(): Promise<void> {
    const { before } = this.#talk.session
    const reply = await this.#formed()
    if (before === undefined) throw new PreconditionNotMet('there was no reply before: is a When step missing?')
    if (reply.code < 500) throw new PreconditionNotMet(`the server answered ${oneLine(reply)}, which is not the refusal looked for`)
    const names = this.#scene.bed.target.account?.username.toLowerCase() ?? ''
    if (gist(reply, names) !== gist(before, names)) throw this.#wrong(`a reply like the one before: ${oneLine(before)}`, reply)
  }

  /**
   * The right password behind a wrong one, both in clear: whoever listens learns nothing of a refusal.
   * @returns why nothing can be told of a server that takes the login
   */
  async saysNothingOfPassword(): Promise<string | undefined> {
    const { code } = await this.#formed()
    return code === 235 ? 'the server takes a login in clear' : void (await this.isLikeTheOneBefore())
  }

  /** What the target file says the administrator decided. */
  async followsNullSenderPolicy(): Promise<void> {
    const { nullSender } = this.#scene.bed.target.policy
    await this.is(nullSender === 'accept' ? between200 : oneOf([550, 553, 554]))
  }

  /** The form that administrators know, and the last word of it the id. */
  async tellsQueueId(): Promise<void> {
    const reply = await this.#formed()
    if (reply.code >= 400) throw new PreconditionNotMet(`the server refused the message: ${oneLine(reply)}`)
    if (!queueId.test(reply.lines.join(' ').replace(/^[245]\.\d+\.\d+/, ''))) throw this.#wrong('a reply that tells an id: a word of five or more letters, digits and hyphens, a digit among them', reply)
  }

  /** RFC 3463 §3.8: X.7.1, delivery not authorized; the class is that of the reply. */
  isMatterOfAuthorisation(): Promise<void> {
    return this.refusesWith('7.1')
  }

  /** A refusal for good has one of these subjects and details (RFC 3463 §3). */
  async refusesWith(...meanings: readonly string[]): Promise<void> {
    const reply = await this.#formed()
    // RFC 3207 §4, RFC 4954 §6: 530 asks for TLS or a login first, and refuses nothing for good.
    if (reply.code < 400 || reply.code === 530) throw new PreconditionNotMet(`the server answered ${oneLine(reply)}, which is not the refusal looked for`)
    const found = enhancedCode(reply)
    if (found !== undefined && meanings.includes(found.slice(2))) return
    // Whoever is put off, as by greylisting, is not told what is wrong with the command.
    if (reply.code < 500) throw new PreconditionNotMet(`the server answered ${oneLine(reply)}, which only says "not now"`)
    throw this.#wrong(`an enhanced status code of ${meanings.map((one) => `X.${one}`).join(', ')}`, reply)
  }

  /** The parameters of a keyword, as a whole, match. */
  async advertisesParameters(extension: string, shape: RegExp, label: string): Promise<void> {
    const reply = await this.#granted()
    const parameters = keywordsOf(reply).get(extension)
    if (parameters === undefined || !shape.test(parameters.join(' '))) throw this.#wrong(`${extension} with ${label}`, reply)
  }

  /** The fence: QUIT is answered, and nothing came before its answer. A server that hangs up has run nothing either. */
  async nothingElseCame(): Promise<void> {
    if (!(await this.#talk.session.answers())) return
    // RFC 5321 §3.8: 421 announces that the server hangs up.
    if ((await this.#reply()).code === 421) return
    await this.#formed()
    const [extra, ...more] = await this.#talk.session.quitAndCollect()
    if (extra !== undefined && more.length > 0) throw this.#wrong('no reply but the one to the act and the one to QUIT', extra)
  }

  /** The fence: EHLO inside TLS is answered, and QUIT right after it; an injected command's reply would come between. */
  async nothingInjectedRan(): Promise<void> {
    if (!this.#talk.injected) return
    const { session } = this.#talk
    const extra = session.unasked
    if (extra !== undefined) throw this.#wrong('no reply inside TLS before the first command', extra)
    await session.sendLine('EHLO client.example')
    // A command that was begun in clear would make another one of EHLO, which this server takes inside TLS else.
    const reply = await session.reply()
    const takesEhlo = (this.#scene.bed.facts[session.service]?.secure.size ?? 0) > 0
    if (takesEhlo && reply.code >= 500 && reply.code <= 503) throw this.#wrong('EHLO inside TLS read as it was sent, without what came in clear', reply)
    await this.nothingElseCame()
  }

  /** RFC 3207 §4: 530 demands STARTTLS first; any other refusal may have reasons of its own. */
  async takenWithoutTls(): Promise<void> {
    const reply = await this.#reply()
    if (reply.code === 530) throw this.#wrong('no demand for TLS', reply)
    if (reply.code >= 400) throw new PreconditionNotMet(`the server refused: ${oneLine(reply)}`)
  }

  /**
   * RFC 3207 §4: who demands TLS before anything else says so with 530. That a refusal is the demand shows in the same line, which is served
   * inside TLS to a client that has not logged in.
   * @returns why nothing can be told of a server that demands nothing, or something else
   */
  async demandsTls(): Promise<string | undefined> {
    const reply = await this.#formed()
    if (reply.code < 400) return 'the server serves that without TLS'
    if (reply.code === 530) return undefined
    if (reply.code < 500) throw notNow(reply)
    const inside = await this.#talk.answeredInside()
    if (inside.code >= 400) return `the server refuses that inside TLS, too: ${oneLine(inside)}`
    throw this.#wrong('530, the demand for TLS, for what is served inside TLS', reply)
  }

  /** RFC 9325 §3.2: no less than behind STARTTLS. @returns why nothing can be told of a server that offers no login there */
  async offersLogin(): Promise<string | undefined> {
    const { submission } = this.#scene.bed.facts
    if (submission?.secure.has('AUTH') !== true) return 'no submission service is known that offers AUTH behind STARTTLS'
    return void (await this.advertises('AUTH'))
  }

  /** RFC 5321 §4.1.1.10: a server that closes on QUIT without a reply has understood it, and owed one. */
  async isGoodbye(expected: Expectation): Promise<void> {
    if (!(await this.#talk.session.answers())) throw this.#scene.nonconformance(expected.label, 'a closed connection without a reply')
    await this.is(expected)
  }

  /** The fence: after the goodbye, or 421 (RFC 5321 §3.8), a further command gets no answer. */
  async sessionIsOver(): Promise<void> {
    const last = await this.#reply()
    const answer = await this.#talk.session.answerAfterGoodbye()
    // A server that bears everything has not said that it closes.
    if (answer !== undefined && last.code >= 400 && last.code !== 421) throw new PreconditionNotMet(`the server answered ${oneLine(last)}, which is no goodbye`)
    if (answer !== undefined) throw this.#wrong('a closed connection after the goodbye', answer)
  }

  /** Notes which of several legal answers this server gives. */
  async record(): Promise<void> {
    this.#scene.record(`recorded choice: ${oneLine(await this.#reply())}`)
  }

  /** Domain or address literal; a single label only where greeting and EHLO reply agree on it. */
  #isName(word: string): boolean {
    const others = this.#scene.bed.facts[this.#talk.session.service]?.names ?? []
    const agreed = /[.[]/.test(word) || others.every((name) => name.toLowerCase() === word.toLowerCase())
    return serverName.test(word) && agreed
  }

  /** A reply of which more than the code is looked at: what stands in a 421 is neither for nor against the duty. */
  async #formed(): Promise<Reply> {
    const reply = await this.#reply()
    if (reply.code === 421) throw notNow(reply)
    return reply
  }

  /** Who refuses a greeting or EHLO owes neither name nor list. */
  async #granted(): Promise<Reply> {
    const reply = await this.#formed()
    if (reply.code >= 400) throw new PreconditionNotMet(`the server refused: ${oneLine(reply)}`)
    if (reply.faults.includes(mixedCodes)) throw new PreconditionNotMet(`the server answered ${oneLine(reply)}, whose lines carry different codes`)
    return reply
  }

  async #reply(): Promise<Reply> {
    return this.#talk.session.reply()
  }

  /** A finding stands unless the reply is seen to be another command's; a server that no longer answers shows nothing of the kind. */
  async #isItsOwn(): Promise<void> {
    try {
      await this.#talk.session.owedNoMore()
    } catch (error) {
      if (!(error instanceof TargetUnavailable)) throw error
    }
  }

  #wrong(expected: string, reply: Reply, tail = ''): Error {
    return reply.code === 421 ? notNow(reply) : this.#scene.nonconformance(expected, oneLine(reply) + tail)
  }
}

/** RFC 5321 §3.8: a server that has to shut down may say 421 to any command. */
function notNow(reply: Reply): PreconditionNotMet {
  return new PreconditionNotMet(`the server answered ${oneLine(reply)}, which only says "not now"`)
}
