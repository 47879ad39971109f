import { replaceCommand } from './bending.ts'
import type { Seams } from './seams.ts'
import type { Session } from './session/session.ts'

/** This file holds what defects do that send mail anywhere for the wrong people. */

/** Relays for anybody where a RCPT, or what is known of the session, looks like this. */
export function relayWhere(seams: Seams, holds: (argument: string, session: Session) => boolean): void {
  const { relayRefusal } = seams.wire
  // RCPT is decided upon before anything else can run.
  let fooled = false
  seams.wire.relayRefusal = (session) => (fooled ? undefined : relayRefusal(session))
  replaceCommand(seams, 'RCPT', (sound, session, argument) => {
    fooled = holds(argument, session)
    const answer = sound(session, argument)
    fooled = false
    return answer
  })
}

/** Reads a local part as a foreign address. @param read returns it, or undefined where there is none */
export function rewriteLocalPart(seams: Seams, read: (local: string) => string | undefined): void {
  const { localTargets } = seams.wire
  seams.wire.localTargets = (settings, mailbox) => {
    const found = read(mailbox.local)
    return found === undefined ? localTargets(settings, mailbox) : [found]
  }
}

/** Takes recipients for something else than mailboxes. @param matches the local part */
export function acceptLocalPart(seams: Seams, matches: RegExp): void {
  const { localTargets } = seams.wire
  seams.wire.localTargets = (settings, mailbox) => (matches.test(mailbox.local) ? Object.keys(settings.mailboxes).slice(0, 1) : localTargets(settings, mailbox))
}
