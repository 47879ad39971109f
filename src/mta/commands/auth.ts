import { initialResponse } from '../auth/exchange.ts'
import type { Mechanism } from '../auth/mechanism.ts'
import { offeredMechanisms } from '../auth/offered.ts'
import { refuse, reply, type Reply } from '../session/reply.ts'
import type { Session } from '../session/session.ts'
import { requireHello } from './checks.ts'
import { command } from './command.ts'

interface AuthIntent {
  readonly mechanism: Mechanism
  readonly initial: Buffer | undefined
}

/** RFC 4954 §4: "AUTH mechanism [initial-response]". */
function check(session: Session, argument: string): AuthIntent {
  const { seams, state } = session
  requireHello(session)
  if (state.login || state.transaction) refuse(503, '5.5.1', 'AUTH is permitted once, and not during a mail transaction')
  const [name, initial, ...more] = argument.split(' ') as [string, ...string[]]
  if (name === '' || more.length > 0) refuse(501, '5.5.4', 'Syntax: AUTH mechanism [initial-response]')
  const mechanism = offeredMechanisms(session).get(name.toUpperCase())
  // Where no login is taken, and where a mechanism needs an encryption layer, it is refused as an invalid one; 538 is historical (RFC 4954 §4, §6).
  if (!mechanism || !seams.authPermitted(session)) refuse(504, '5.5.4', 'Mechanism not available here')
  return { mechanism, initial: initialResponse(initial) }
}

async function proceed(session: Session, { mechanism, initial }: AuthIntent): Promise<Reply> {
  const claim = await mechanism(session, initial)
  const account = claim && ('account' in claim ? claim.account : await session.seams.verify(session, claim))
  if (!account) refuse(535, '5.7.8', 'Authentication credentials invalid')
  session.state.login = account
  return reply(235, '2.7.0', 'Authentication succeeded')
}

export const auth = command(check, proceed)
