import { bendPlainMessage } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { refuse } from '../session/reply.ts'

export const defect: Defect = {
  id: 'long-credentials-refused',
  summary: 'A PLAIN message above 200 octets is refused as a line too long.',
  breaks: ['rfc4616-2-long-fields'],
  bend: (seams) => {
    bendPlainMessage(seams, (message, session, sound) => {
      if (message.length > 200) refuse(500, '5.5.6', 'Authentication exchange line is too long')
      return sound(session, message)
    })
  },
}
