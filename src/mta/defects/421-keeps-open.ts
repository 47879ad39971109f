import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: '421-keeps-open',
  summary: 'After too many errors the server says 421 and goes on.',
  breaks: ['rfc5321-4.2.2-421-closes'],
  bend: (seams) => {
    seams.wire.giveUp = (session) => {
      session.errors = 0
      session.send(reply(421, '4.7.0', `${session.settings.hostname} Too many errors`))
    }
  },
}
