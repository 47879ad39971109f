import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'wrong-password-accepted',
  summary: 'Any password will do.',
  breaks: ['handbook-submission-wrong-password', 'rfc4954-6-wrong-password-535'],
  neighbours: ['handbook-submission-login-wrong-password', 'rfc4616-2-password-case', 'rfc4616-2-empty-fields', 'rfc4616-2-unpreparable', 'handbook-submission-empty-password'],
  bend: (seams) => {
    seams.wire.verify = async (session, { username }) => session.engine.credentials.find(username)
  },
}
