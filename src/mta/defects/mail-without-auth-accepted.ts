import type { Defect } from '../defect.ts'
import { isSubmission } from '../policy/service.ts'

export const defect: Defect = {
  id: 'mail-without-auth-accepted',
  summary: 'The submission services take mail without a login.',
  breaks: ['handbook-submission-without-auth', 'rfc6409-4.3-authentication-required'],
  neighbours: ['rfc4954-6-authentication-required', 'rfc4954-6-required-after-failure'],
  bend: (seams) => {
    const { localSenderRefusal } = seams.wire
    seams.wire.loginRequired = () => false
    seams.wire.localSenderRefusal = (session, path) => (isSubmission(session) ? undefined : localSenderRefusal(session, path))
  },
}
