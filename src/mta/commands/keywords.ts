import { offeredMechanisms } from '../auth/offered.ts'
import { chunkingOffered } from '../policy/service.ts'
import type { Session } from '../session/session.ts'

/** @returns the lines of the EHLO reply after the first, for this service and in this state */
export function keywords(session: Session): readonly string[] {
  const { seams, settings, state } = session
  return [
    'PIPELINING',
    `SIZE ${settings.messageSizeLimit}`,
    // RFC 3207 §4.2: not offered again inside TLS.
    ...(state.secure ? [] : ['STARTTLS']),
    ...(seams.authPermitted(session) ? [`AUTH ${[...offeredMechanisms(session).keys()].join(' ')}`] : []),
    'ENHANCEDSTATUSCODES',
    '8BITMIME',
    'DSN',
    ...(chunkingOffered(session) ? ['CHUNKING'] : []),
    // RFC 5321 §4.1.1.1: what is served beyond the nine commands of §4.5.1 is listed.
    'HELP',
    // RFC 5321 §3.5.2: listed where it is served.
    ...(settings.verifyAddresses ? ['EXPN'] : []),
  ]
}
