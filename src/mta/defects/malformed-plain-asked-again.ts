import { challenge } from '../auth/exchange.ts'
import { decodeUtf8 } from '../auth/prepare.ts'
import { bendPlainMessage } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'malformed-plain-asked-again',
  summary: 'A PLAIN message against the grammar is asked for once more.',
  breaks: ['rfc4616-2-malformed-message'],
  neighbours: ['rfc4954-4-zero-length-response'],
  bend: (seams) => {
    bendPlainMessage(seams, async (message, session, sound) => {
      const sane = decodeUtf8(message)?.split('\0').length === 3
      return sound(session, sane ? message : await challenge(session, ''))
    })
  },
}
