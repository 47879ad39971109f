import { SessionEnd, type EndReason } from './channel.ts'
import { secureChannel } from './secure.ts'
import { Refusal, reply, type Reply } from './reply.ts'
import type { Session } from './session.ts'

/** Octets with CRLF. RFC 5321 §4.5.3.1.4 asks for 512; the parameters of RFC 1870, 3461 and 4954 add to it. */
const longestCommand = 2048
/** Refusals of syntax, order or login after which the server hangs up. */
const errorLimit = 20
const countedCodes: readonly number[] = [500, 501, 502, 503, 504, 535]

const farewells: Readonly<Partial<Record<EndReason, readonly [enhanced: string, text: string]>>> = {
  timeout: ['4.4.2', 'Timeout exceeded, closing the channel'],
  stopping: ['4.3.2', 'Service shutting down, closing the channel'],
  errors: ['4.7.0', 'Too many errors, closing the channel'],
}

/** @returns what is said to a client that did not ask for the end (RFC 5321 §3.8); the text begins with this server's name (§4.2, §4.2.2) */
export function farewell({ settings }: Session, reason: EndReason): Reply | undefined {
  const [enhanced, text] = farewells[reason] ?? []
  return enhanced === undefined ? undefined : reply(421, enhanced, `${settings.hostname} ${text}`)
}

/** The end of a session that only collects errors (RFC 5321 §7.8). */
export function giveUp(): void {
  throw new SessionEnd('errors')
}

/** RFC 5321 §4.5.3.1.9. */
export function lineTooLong(): Reply {
  return reply(500, '5.5.2', 'Line too long')
}

/** Speaks with one client until either side ends the session. Never rejects. */
export async function converse(session: Session): Promise<void> {
  try {
    if (session.seams.implicitTls(session)) await secureChannel(session)
    session.send(session.seams.greeting(session))
    for (;;) await exchange(session)
  } catch (error) {
    if (error instanceof SessionEnd) takeLeave(session, error.reason)
    else process.emitWarning(error as Error)
  }
  session.seams.hangUp(session)
}

/** Inside TLS the alert close_notify goes first (RFC 8446 §6.1). */
export function hangUp({ channel }: Session): void {
  channel.close()
}

function takeLeave(session: Session, reason: EndReason): void {
  const last = session.seams.farewell(session, reason)
  if (last) session.send(last)
}

async function exchange(session: Session): Promise<void> {
  const line = await session.input.line(longestCommand)
  const answer = line === undefined ? session.seams.lineTooLong() : await answerTo(session, line.toString('latin1'))
  if (!answer) return
  if (countedCodes.includes(answer.code) && ++session.errors >= errorLimit) return session.seams.giveUp(session)
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
