import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'submissions-refuses-logins',
  summary: 'The submissions service offers logins, and refuses every password.',
  breaks: ['rfc9325-3.2-tls-only-method'],
  bend: (seams) => {
    const { verify } = seams.wire
    seams.wire.verify = async (session, credentials) => (session.service === 'submissions' ? undefined : verify(session, credentials))
  },
}
