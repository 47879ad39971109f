import { replaceCommand } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'rset-argument-ignored',
  summary: 'A parameter of RSET is ignored.',
  breaks: ['rfc5321-4.1.1-superfluous-parameters-refused'],
  bend: (seams) => {
    replaceCommand(seams, 'RSET', (sound, session) => sound(session, ''))
  },
}
