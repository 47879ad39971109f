import { beforeHandshake } from '../bending-tls.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'submissions-answers-in-clear',
  summary: 'The submissions service speaks in clear with whoever speaks in clear there.',
  breaks: ['rfc8314-3.3-nothing-in-clear'],
  bend: (seams) => {
    beforeHandshake(seams, (session, octets) => session.service === 'submissions' && octets[0] !== 0x16)
    const { greeting } = seams.wire
    seams.wire.greeting = (session) => (session.service === 'submissions' && !session.state.secure ? { ...greeting(session), code: 220 } : greeting(session))
  },
}
