import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'weak-session-530',
  summary: 'A TLS session that is too weak for the server is answered 530.',
  breaks: ['rfc3207-4.1-weak-session-554'],
  bend: (seams) => {
    const { privacyRefusal } = seams.wire
    seams.wire.privacyRefusal = (session, verb) => {
      const refusal = privacyRefusal(session, verb)
      return refusal && { ...refusal, code: 530 }
    }
  },
}
