import type { Defect } from '../defect.ts'
import type { Account } from '../settings.ts'

export const defect: Defect = {
  id: 'resumption-keeps-login',
  summary: 'Who resumes a TLS session is logged in as its last user.',
  breaks: ['sec-tls-resumption-is-no-login'],
  bend: (seams) => {
    const { verify, forgetForTls } = seams.wire
    let last: Account | undefined
    seams.wire.verify = async (session, credentials) => {
      const account = await verify(session, credentials)
      last = account ?? last
      return account
    }
    seams.wire.forgetForTls = (session) => {
      forgetForTls(session)
      if (session.channel.resumed) session.state.login = last
    }
  },
}
