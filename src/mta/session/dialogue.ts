import { SessionEnd, type EndReason } from './channel.ts'
import { secureChannel } from './secure.ts'
import { Refusal, reply, type Reply } from './reply.ts'
import type { Session } from './session.ts'

/** Octets with CRLF. RFC 5321 §4.5.3.1.4 asks for 512; the parameters of RFC 1870, 3461 and 4954 add to it. */
const longestCommand = 2048
/** Refusals of syntax, order or login after which the server hangs up. */
const errorLimit = 20
const countedCodes: readonly number[] = [500, 501, 502, 503, 504, 535]

const farewells: Readonly<Partial<Record<EndReason, Reply>>> = {
  timeout: reply(421, '4.4.2', 'Timeout exceeded, closing the channel'),
  stopping: reply(421, '4.3.2', 'Service shutting down, closing the channel'),
}

/** Speaks with one client until either side ends the session. Never rejects. */
export async function converse(session: Session): Promise<void> {
  try {
    if (session.seams.implicitTls(session)) await secureChannel(session)
    session.send(session.seams.greeting(session))
    for (;;) await exchange(session)
  } catch (error) {
    const farewell = error instanceof SessionEnd ? farewells[error.reason] : undefined
    if (farewell) session.send(farewell)
    if (!(error instanceof SessionEnd)) process.emitWarning(error as Error)
  }
  session.channel.close()
}

async function exchange(session: Session): Promise<void> {
  const line = await session.input.line(longestCommand)
  const answer = line === undefined ? reply(500, '5.5.2', 'Line too long') : await answerTo(session, line.toString('latin1'))
  if (!answer) return
  if (countedCodes.includes(answer.code) && ++session.errors >= errorLimit) {
    session.send(reply(421, '4.7.0', 'Too many errors, closing the channel'))
    throw new SessionEnd('closed')
  }
  session.send(answer)
}

async function answerTo(session: Session, line: string): Promise<Reply | undefined> {
  try {
    return await session.seams.dispatch(session, line)
  } catch (error) {
    if (error instanceof Refusal) return error.reply
    if (error instanceof SessionEnd) throw error
    // A fault of this server must not look like the client's (RFC 5321 §4.2.3, 451).
    process.emitWarning(error as Error)
    return reply(451, '4.3.0', 'Local error in processing')
  }
}
