import { answerAuthInClear } from '../bending-tls.ts'
import type { Defect } from '../defect.ts'
import { refuse } from '../session/reply.ts'

export const defect: Defect = {
  id: 'password-checked-in-clear',
  summary: 'A login in clear is refused with the demand for TLS, but only where the password is right.',
  breaks: ['sec-auth-refused-in-clear-alike'],
  neighbours: ['rfc4954-4-refused-in-clear'],
  bend: (seams) => {
    answerAuthInClear(seams)
    const { keywords, verify } = seams.wire
    seams.wire.keywords = (session) => keywords(session).filter((line) => session.state.secure || !line.startsWith('AUTH'))
    seams.wire.authPermitted = (session) => session.service !== 'relay'
    seams.wire.verify = async (session, given) => {
      const account = await verify(session, given)
      if (account && !session.state.secure) refuse(530, '5.7.0', 'Must issue a STARTTLS command first')
      return account
    }
  },
}
