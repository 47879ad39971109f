import { bendPlain } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'login-cut-at-sign',
  summary: 'PLAIN cuts the user name at its @ before it is looked up.',
  breaks: ['rfc4616-2-username-with-at'],
  bend: (seams) => {
    bendPlain(seams, (given) => ({ ...given, username: given.username.replace(/@.*/, '') }))
  },
}
