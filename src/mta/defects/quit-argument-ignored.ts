import { replaceCommand } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'quit-argument-ignored',
  summary: 'A parameter of QUIT is ignored.',
  breaks: ['rfc5321-4.1.1-superfluous-parameters-refused'],
  bend: (seams) => {
    replaceCommand(seams, 'QUIT', (sound, session) => sound(session, ''))
  },
}
