import { bendPlainMessage } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'leading-nul-ignored',
  summary: 'A PLAIN message may have NULs in front of it.',
  breaks: ['rfc4616-2-malformed-message'],
  bend: (seams) => {
    bendPlainMessage(seams, (message, session, sound) => sound(session, Buffer.from(message.toString('latin1').replace(/^\0\0(?=[^\0]+\0[^\0]+$)/, '\0'), 'latin1')))
  },
}
