import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'auth-offered-in-clear',
  summary: 'AUTH PLAIN is offered without TLS.',
  breaks: ['handbook-submission-auth-inside-tls', 'rfc4954-4-plain-only-inside-tls'],
  bend: (seams) => {
    const { keywords } = seams.wire
    seams.wire.keywords = (session) => {
      const lines = keywords(session)
      return session.service === 'relay' || session.state.secure ? lines : [...lines, 'AUTH PLAIN LOGIN']
    }
  },
}
