import { isAddressLiteral, isDomain } from '../address/mailbox.ts'
import { plainReply, Refusal, type Reply } from '../session/reply.ts'
import type { Session } from '../session/session.ts'
import { command } from './command.ts'

/** RFC 5321 §4.1.1.1. Replies to EHLO and HELO carry no enhanced code (RFC 2034 §4). */
function checkName(_session: Session, argument: string): string {
  if (!isDomain(argument) && !isAddressLiteral(argument)) {
    throw new Refusal(plainReply(501, 'A domain or an address literal is needed'))
  }
  return argument
}

/** An accepted EHLO or HELO ends an open transaction, as RSET does (RFC 5321 §4.1.4). */
function begin(session: Session, name: string, extended: boolean): void {
  session.seams.reset(session)
  session.state.helo = name
  session.state.extended = extended
}

/** RFC 5321 §4.1.1.1: the first line names the server, each other line one extension. */
function proceedExtended(session: Session, name: string): Reply {
  begin(session, name, true)
  return plainReply(250, session.settings.hostname, ...session.seams.keywords(session))
}

function proceed(session: Session, name: string): Reply {
  begin(session, name, false)
  return plainReply(250, session.settings.hostname)
}

export const ehlo = command(checkName, proceedExtended)
export const helo = command(checkName, proceed)
