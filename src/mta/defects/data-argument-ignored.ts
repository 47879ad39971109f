import { replaceCommand } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'data-argument-ignored',
  summary: 'A parameter of DATA is ignored.',
  breaks: ['rfc5321-4.1.1-superfluous-parameters-refused', 'rfc6409-6.3-data-argument-501'],
  bend: (seams) => {
    replaceCommand(seams, 'DATA', (sound, session) => sound(session, ''))
  },
}
