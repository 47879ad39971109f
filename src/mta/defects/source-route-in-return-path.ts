import { changeSender } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'source-route-in-return-path',
  summary: 'A source route in MAIL becomes part of the sender.',
  breaks: ['rfc5321-4.1.2-source-route-in-sender-ignored'],
  bend: (seams) => {
    changeSender(seams, (sender, argument) => (/^from:<(@[^>]+:)/i.exec(argument)?.[1] ?? '') + sender)
  },
}
