import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'logins-cannot-relay',
  summary: 'A login may send to the domains of the server only.',
  breaks: ['handbook-relay-login'],
  bend: (seams) => {
    const { relayRefusal } = seams.wire
    seams.wire.relayRefusal = (session) => (session.state.login ? reply(550, '5.7.1', 'Relaying denied') : relayRefusal(session))
  },
}
