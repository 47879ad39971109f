import { replaceCommand } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'literals-unchecked',
  summary: 'What stands in the place of a domain is not looked at where it has a bracket.',
  breaks: ['rfc5321-4.1.3-literal-out-of-range'],
  bend: (seams) => {
    replaceCommand(seams, 'MAIL', (sound, session, argument) => sound(session, argument.replace(/@[^@>]*[[\]][^@>]*>/, '@[192.0.2.1]>')))
  },
}
