import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'failed-logins-lock-account',
  summary: 'After eight failed logins even the right password is refused, once.',
  breaks: ['sec-auth-no-lockout'],
  bend: (seams) => {
    let failed = 0
    const { verify } = seams.wire
    seams.wire.verify = async (session, credentials) => {
      const account = await verify(session, credentials)
      const locked = failed >= 8
      failed = account ? 0 : failed + 1
      return locked ? undefined : account
    }
  },
}
