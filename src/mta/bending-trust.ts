import { bendArgument, replaceCommand } from './bending.ts'
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

/**
 * Reads a local part as a foreign address.
 * @param read returns it, or undefined where there is none
 * @param odd paths that the grammar does not know, or that have another domain: what is captured is read as a local part of this server
 */
export function rewriteLocalPart(seams: Seams, read: (local: string) => string | undefined, odd?: RegExp): void {
  replaceCommand(seams, 'RCPT', (sound, session, argument) => {
    const local = odd?.exec(argument)?.slice(1).filter(Boolean).join('@')
    return sound(session, local === undefined ? argument : `TO:<"${local}"@${session.settings.domains[0]}>`)
  })
  const { localTargets } = seams.wire
  seams.wire.localTargets = (settings, mailbox) => {
    const found = read(mailbox.local)
    return found === undefined ? localTargets(settings, mailbox) : [found]
  }
}

/** Takes recipients for something else than mailboxes, the grammar notwithstanding. @param matches the local part */
export function acceptLocalPart(seams: Seams, matches: RegExp): void {
  bendArgument(seams, 'RCPT', (argument) => argument.replace(/^TO:<([^"\\@]+)@/i, (path, local: string) => (matches.test(local) ? `TO:<"${local}"@` : path)))
  const { localTargets } = seams.wire
  seams.wire.localTargets = (settings, mailbox) => (matches.test(mailbox.local) ? Object.keys(settings.mailboxes).slice(0, 1) : localTargets(settings, mailbox))
}
