import { changeSender } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'shell-signs-dropped',
  summary: 'Signs of the shell are dropped from senders.',
  breaks: ['sec-injection-sender-kept'],
  bend: (seams) => {
    changeSender(seams, (sender) => sender.replace(/[;|$`>]|^-/g, ''))
  },
}
