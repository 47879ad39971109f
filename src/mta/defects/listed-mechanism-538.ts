import { answerInstead } from '../bending.ts'
import { answerAuthInClear } from '../bending-tls.ts'
import { reply } from '../session/reply.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'listed-mechanism-538',
  summary: 'PLAIN is listed in clear, and refused there with 538.',
  breaks: ['rfc4954-6-listed-mechanism-usable'],
  neighbours: ['handbook-submission-auth-inside-tls', 'rfc4954-4-plain-only-inside-tls'],
  bend: (seams) => {
    answerAuthInClear(seams)
    const { keywords } = seams.wire
    seams.wire.keywords = (session) => (session.service === 'relay' || session.state.secure ? keywords(session) : [...keywords(session), 'AUTH PLAIN'])
    answerInstead(seams, 'AUTH', ({ state }) => (state.secure ? undefined : reply(538, '5.7.11', 'Encryption required')))
  },
}
