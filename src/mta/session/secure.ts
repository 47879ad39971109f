import { isSubmission } from '../policy/service.ts'
import { askedName } from '../tls/server-name.ts'
import { SessionEnd } from './channel.ts'
import type { Session } from './session.ts'
import { initialState } from './state.ts'

/**
 * Runs the TLS handshake. Octets that came in clear before it are taken off the input, and the
 * seam says which of them live on: none, for anyone on the path may have put them there (RFC 3207 §4.2, CVE-2011-0411).
 */
export async function secureChannel(session: Session): Promise<void> {
  await session.channel.flush()
  const clear = Buffer.concat([session.input.take(), session.channel.drain()])
  if (!(await session.seams.shakeHands(session))) return
  session.input.putBack(session.seams.octetsKeptFromClear(clear))
  session.seams.forgetForTls(session)
}

/** @returns whether the session goes on inside TLS. Throws SessionEnd when the handshake fails: there is no way back into clear. */
export async function shakeHands(session: Session): Promise<boolean> {
  if (isSubmission(session)) await refuseUnknownName(session)
  await session.channel.upgrade(session.engine.secureContext)
  return true
}

/**
 * RFC 9325 §3.7: a client that asks for a server of another name is not served, so that nobody leads it to this one unseen. Between servers TLS is
 * optional, and in clear would be worse (§5.2).
 */
async function refuseUnknownName({ channel, seams, settings }: Session): Promise<void> {
  // Whatever ends the wait, nothing may be said in clear here (RFC 8314 §3.3).
  const octets = await channel.read().catch(() => {
    throw new SessionEnd('gone')
  })
  channel.unread(octets)
  const name = askedName(octets)?.toLowerCase()
  if (name === undefined || name === settings.hostname.toLowerCase() || name === 'localhost') return
  channel.write(seams.unknownNameAlert().toString('latin1'))
  await channel.flush()
  throw new SessionEnd('closed')
}

/** After the handshake the session is as after the greeting (RFC 3207 §4.2). */
export function forgetForTls(session: Session): void {
  session.state = initialState(true)
}
