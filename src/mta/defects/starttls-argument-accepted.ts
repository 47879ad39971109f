import { replaceCommand } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'starttls-argument-accepted',
  summary: 'An argument of STARTTLS is ignored.',
  breaks: ['rfc3207-4-argument-refused'],
  bend: (seams) => {
    replaceCommand(seams, 'STARTTLS', (sound, session) => sound(session, ''))
  },
}
