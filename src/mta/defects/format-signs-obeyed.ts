import { changeSender } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'format-signs-obeyed',
  summary: 'Conversions of printf in senders are carried out.',
  breaks: ['sec-injection-sender-kept'],
  bend: (seams) => {
    changeSender(seams, (sender) => sender.replace(/%[a-z]/g, '0'))
  },
}
