import { challenge } from './auth/exchange.ts'
import type { Mechanism, PlainCredentials } from './auth/mechanism.ts'
import type { Handler } from './commands/command.ts'
import { Refusal, type Reply } from './session/reply.ts'
import type { Session } from './session/session.ts'
import type { Transaction } from './session/state.ts'
import type { Seams } from './seams.ts'

/** @returns a handler that returns its refusals and does not throw them. This file holds what most defects do to a command. */
export function settle(handler: Handler): Handler {
  return async (session, argument) => {
    try {
      return await handler(session, argument)
    } catch (error) {
      if (error instanceof Refusal) return error.reply
      throw error
    }
  }
}

function soundHandler(seams: Seams, verb: string): Handler {
  const handler = seams.wire.commands.get(verb)
  if (!handler) throw new Error(`no command ${verb}`)
  return settle(handler)
}

/** Puts a handler in the place of a command's; it is given the sound one, which returns its refusals. */
export function replaceCommand(seams: Seams, verb: string, bent: (sound: Handler, session: Session, argument: string) => ReturnType<Handler>): void {
  const sound = soundHandler(seams, verb)
  seams.wire.commands.set(verb, (session, argument) => bent(sound, session, argument))
}

/** Answers a command in place of the sound handler wherever `answer` returns a reply. */
export function answerInstead(seams: Seams, verb: string, answer: (session: Session, argument: string) => Reply | undefined): void {
  replaceCommand(seams, verb, async (sound, session, argument) => answer(session, argument) ?? sound(session, argument))
}

/** Changes the reply of a command. */
export function changeReply(seams: Seams, verb: string, change: (reply: Reply, session: Session) => Reply): void {
  replaceCommand(seams, verb, async (sound, session, argument) => {
    const answer = await sound(session, argument)
    return answer && change(answer, session)
  })
}

/** Changes the reply to every command line, whatever command it is. */
export function changeEveryReply(seams: Seams, change: (reply: Reply, line: string, session: Session) => Reply): void {
  const sound = settle(seams.wire.dispatch)
  seams.wire.dispatch = async (session: Session, line: string) => {
    const answer = await sound(session, line)
    return answer && change(answer, line, session)
  }
}

/** Changes the octets of every reply. */
export function changeOctets(seams: Seams, change: (octets: string, reply: Reply) => string): void {
  const { render } = seams.wire
  seams.wire.render = (answer) => change(render(answer), answer)
}

/** Runs a command and puts the transaction back that it ended. */
export function keepTransaction(seams: Seams, verb: string): void {
  replaceCommand(seams, verb, async (sound, session, argument) => {
    const { transaction } = session.state
    const answer = await sound(session, argument)
    session.state.transaction = transaction
    return answer
  })
}

/** Changes the trace field of a message. */
export function changeReceived(seams: Seams, change: (field: string, session: Session, transaction: Transaction) => string): void {
  const { receivedField } = seams.wire
  seams.wire.receivedField = (session, transaction, id) => change(receivedField(session, transaction, id), session, transaction)
}

/** Changes what the PLAIN mechanism understood, or makes it understand nothing. */
export function bendPlain(seams: Seams, change: (given: PlainCredentials) => PlainCredentials | undefined): void {
  const sound = seams.wire.mechanisms.get('PLAIN')
  if (!sound) throw new Error('no mechanism PLAIN')
  seams.wire.mechanisms.set('PLAIN', async (session, initial) => {
    const given = await sound(session, initial)
    return given && ('account' in given ? given : change(given))
  })
}

/** Hands over the message of PLAIN before it is read, wherever the client sends it. */
export function bendPlainMessage(seams: Seams, bent: (message: Buffer, session: Session, sound: Mechanism) => ReturnType<Mechanism>): void {
  const sound = seams.wire.mechanisms.get('PLAIN')
  if (!sound) throw new Error('no mechanism PLAIN')
  seams.wire.mechanisms.set('PLAIN', async (session, initial) => bent(initial ?? (await challenge(session, '')), session, sound))
}

/** Lets a command see another argument than the client sent. */
export function bendArgument(seams: Seams, verb: string, change: (argument: string) => string): void {
  replaceCommand(seams, verb, (sound, session, argument) => sound(session, change(argument)))
}

/** Answers MAIL and RCPT in place of their handlers where the argument matches. */
export function answerPaths(seams: Seams, matches: RegExp | ((argument: string) => boolean), answer: Reply): void {
  const holds = matches instanceof RegExp ? (argument: string) => matches.test(argument) : matches
  for (const verb of ['MAIL', 'RCPT']) answerInstead(seams, verb, (_session, argument) => (holds(argument) ? answer : undefined))
}

/** Changes the reverse-path after a MAIL that was accepted. */
export function changeSender(seams: Seams, change: (sender: string, argument: string) => string): void {
  replaceCommand(seams, 'MAIL', async (sound, session, argument) => {
    const answer = await sound(session, argument)
    const { transaction } = session.state
    if (answer?.code === 250 && transaction) session.state.transaction = { ...transaction, sender: change(transaction.sender, argument) }
    return answer
  })
}

/** Changes the recipients of the transaction after each RCPT. */
export function afterRcpt(seams: Seams, change: (transaction: Transaction, answer: Reply, session: Session) => void): void {
  changeReply(seams, 'RCPT', (answer, session) => {
    if (session.state.transaction) change(session.state.transaction, answer, session)
    return answer
  })
}

/** @returns the reply without its enhanced status code */
export function uncoded({ code, lines }: Reply): Reply {
  return { code, lines }
}
