import { bendPlainMessage } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'third-nul-ignored',
  summary: 'A PLAIN message is read up to its third NUL.',
  breaks: ['rfc4616-2-malformed-message'],
  bend: (seams) => {
    bendPlainMessage(seams, (message, session, sound) => sound(session, Buffer.from(message.toString('latin1').split('\0').slice(0, 3).join('\0'), 'latin1')))
  },
}
