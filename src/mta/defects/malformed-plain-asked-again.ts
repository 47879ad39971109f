import { challenge } from '../auth/exchange.ts'
import { bendPlainMessage } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'malformed-plain-asked-again',
  summary: 'A PLAIN message against the grammar is asked for once more.',
  breaks: ['rfc4616-2-malformed-message'],
  neighbours: ['rfc4954-4-zero-length-response'],
  bend: (seams) => {
    bendPlainMessage(seams, async (message, session, sound) => {
      const fields = message.toString('utf8').split('\0')
      const sane = fields.length === 3 && !fields.some((field) => field.includes('\ufffd'))
      return sound(session, sane ? message : await challenge(session, ''))
    })
  },
}
