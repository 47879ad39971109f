import { bendPlain } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'non-ascii-login-refused',
  summary: 'PLAIN takes no user name with characters outside ASCII.',
  breaks: ['rfc4616-2-utf8-username'],
  neighbours: ['rfc4616-2-prepared'],
  bend: (seams) => {
    bendPlain(seams, (given) => (/^[ -~]*$/.test(given.username) ? given : undefined))
  },
}
