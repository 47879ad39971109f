import { reply } from '../session/reply.ts'
import { command } from './command.ts'

/** RFC 5321 §4.1.1.8: at any time; an argument changes nothing. */
export const help = command(
  () => undefined,
  (session) => reply(214, '2.0.0', `Commands: ${[...session.seams.commands.keys()].join(' ')}`),
)
