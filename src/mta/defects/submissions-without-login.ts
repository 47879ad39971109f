import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'submissions-without-login',
  summary: 'Only STARTTLS makes a session one in which a login is taken: the submissions service takes none.',
  breaks: ['rfc9325-3.2-tls-only-method'],
  bend: (seams) => {
    const { authPermitted } = seams.wire
    seams.wire.authPermitted = (session) => session.service !== 'submissions' && authPermitted(session)
  },
}
