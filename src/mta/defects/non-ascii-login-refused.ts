import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'non-ascii-login-refused',
  summary: 'A user name with characters outside ASCII cannot log in.',
  breaks: ['rfc4616-2-utf8-username'],
  bend: (seams) => {
    const { verify } = seams.wire
    seams.wire.verify = async (session, given) => (/^[ -~]*$/.test(given.username) ? verify(session, given) : undefined)
  },
}
