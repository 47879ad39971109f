import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'weak-session-serves-noop',
  summary: 'In a TLS session that is too weak for the server NOOP is served all the same.',
  breaks: ['rfc3207-4.1-weak-session-554'],
  bend: (seams) => {
    const { privacyRefusal } = seams.wire
    seams.wire.privacyRefusal = (session, verb) => (verb === 'NOOP' ? undefined : privacyRefusal(session, verb))
  },
}
