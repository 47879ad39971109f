import { relayWhere } from '../bending-trust.ts'
import { plainReply } from '../session/reply.ts'
import type { Session } from '../session/session.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'xclient-from-strangers',
  summary: 'XCLIENT is offered to anybody, and believed.',
  breaks: ['sec-trusted-xclient', 'sec-trusted-xclient-not-offered', 'sec-trusted-xclient-gives-nothing'],
  bend: (seams) => {
    const { keywords } = seams.wire
    const believed = new WeakSet<Session>()
    seams.wire.keywords = (session) => [...keywords(session), 'XCLIENT NAME ADDR LOGIN']
    seams.wire.commands.set('XCLIENT', async (session) => {
      believed.add(session)
      return plainReply(220, session.settings.hostname)
    })
    relayWhere(seams, (_, session) => believed.has(session))
  },
}
