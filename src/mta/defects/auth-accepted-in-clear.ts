import { answerAuthInClear } from '../bending-tls.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'auth-accepted-in-clear',
  summary: 'AUTH works without TLS, though it is not offered there.',
  breaks: ['rfc4954-4-refused-in-clear'],
  bend: (seams) => {
    answerAuthInClear(seams)
    const { keywords } = seams.wire
    seams.wire.keywords = (session) => keywords(session).filter((line) => session.state.secure || !line.startsWith('AUTH'))
    seams.wire.authPermitted = (session) => session.service !== 'relay'
  },
}
