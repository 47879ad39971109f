import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'login-cut-at-sign',
  summary: 'The user name is cut at its @ before it is looked up.',
  breaks: ['rfc4616-2-username-with-at'],
  bend: (seams) => {
    const { verify } = seams.wire
    seams.wire.verify = (session, given) => verify(session, { ...given, username: given.username.replace(/@.*/, '') })
  },
}
