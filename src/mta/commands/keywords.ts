import type { Session } from '../session/session.ts'

/** @returns the lines of the EHLO reply after the first, for this service and in this state */
export function keywords(session: Session): readonly string[] {
  const { seams, settings, state } = session
  return [
    'PIPELINING',
    `SIZE ${settings.messageSizeLimit}`,
    // RFC 3207 §4.2: not offered again inside TLS.
    ...(state.secure ? [] : ['STARTTLS']),
    ...(seams.authPermitted(session) ? [`AUTH ${[...seams.mechanisms.keys()].join(' ')}`] : []),
    'ENHANCEDSTATUSCODES',
    '8BITMIME',
    'DSN',
  ]
}
