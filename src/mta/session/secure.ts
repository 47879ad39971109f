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
  await session.channel.upgrade(session.engine.secureContext)
  return true
}

/** After the handshake the session is as after the greeting (RFC 3207 §4.2). */
export function forgetForTls(session: Session): void {
  session.state = initialState(true)
}
