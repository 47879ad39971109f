import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'submissions-without-auth',
  summary: 'The submissions service offers no AUTH.',
  breaks: ['handbook-submission-implicit-tls'],
  bend: (seams) => {
    const { authPermitted } = seams.wire
    seams.wire.authPermitted = (session) => session.service !== 'submissions' && authPermitted(session)
  },
}
