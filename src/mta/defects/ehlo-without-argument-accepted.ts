import { replaceCommand } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'ehlo-without-argument-accepted',
  summary: 'EHLO and HELO are accepted without an argument.',
  breaks: ['rfc5321-4.1.1.1-argument-required'],
  bend: (seams) => {
    for (const verb of ['EHLO', 'HELO']) {
      replaceCommand(seams, verb, (sound, session, argument) => sound(session, argument === '' ? 'unknown' : argument))
    }
  },
}
