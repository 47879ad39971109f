import { hasBareLineEnd } from '../lines/crlf.ts'
import { reply, type Reply } from '../session/reply.ts'
import type { Session } from '../session/session.ts'

export interface CommandLine {
  readonly verb: string
  readonly argument: string
}

/** @returns verb in upper case, for case does not matter (RFC 5321 §2.4), and argument without trailing white space (§4.1.1) */
export function splitCommand(line: string): CommandLine {
  const trimmed = line.replace(/[ \t]+$/, '')
  const space = trimmed.indexOf(' ')
  if (space < 0) return { verb: trimmed.toUpperCase(), argument: '' }
  return { verb: trimmed.slice(0, space).toUpperCase(), argument: trimmed.slice(space + 1) }
}

/** Finds the command's handler and lets it answer. */
export async function dispatch(session: Session, line: string): Promise<Reply | undefined> {
  // RFC 5321 §2.3.8: CR and LF only together, as a line end.
  if (hasBareLineEnd(Buffer.from(line, 'latin1'))) return reply(500, '5.5.2', 'Bare CR or LF in a command')
  const { verb, argument } = session.seams.splitCommand(line)
  const handler = session.seams.commands.get(verb) ?? session.seams.unknownCommand
  return session.seams.withoutService(session, verb) ?? session.seams.tlsDemand(session, verb) ?? session.seams.privacyRefusal(session, verb) ?? handler(session, argument)
}

/** RFC 5321 §4.2.4: a command that is not recognized. */
export async function unknownCommand(): Promise<Reply> {
  return reply(500, '5.5.2', 'Command not recognized')
}
