import { replaceCommand } from '../bending.ts'
import { relayWhere } from '../bending-trust.ts'
import type { Session } from '../session/session.ts'
import type { Defect } from '../defect.ts'

const partial = /^FROM:<[^<>@"]+(?=>)/i

export const defect: Defect = {
  id: 'partial-sender-relayed',
  summary: 'A sender without a domain is completed, and relayed for anybody.',
  breaks: ['sec-relay-sender'],
  bend: (seams) => {
    const completed = new WeakMap<Session, boolean>()
    replaceCommand(seams, 'MAIL', (sound, session, argument) => {
      completed.set(session, partial.test(argument))
      return sound(session, argument.replace(partial, `$&@${session.settings.hostname}`))
    })
    relayWhere(seams, (_, session) => completed.get(session) === true)
  },
}
