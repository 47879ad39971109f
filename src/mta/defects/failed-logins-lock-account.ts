import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'failed-logins-lock-account',
  summary: 'Five failed logins lock an account for everybody.',
  breaks: ['sec-auth-no-lockout'],
  bend: (seams) => {
    let failed = 0
    const { verify } = seams.wire
    seams.wire.verify = async (session, credentials) => {
      const account = failed < 5 ? await verify(session, credentials) : undefined
      if (account === undefined) failed += 1
      return account
    }
  },
}
