import { changeSubmitted } from '../bending-submission.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'sender-without-address',
  summary: 'A Sender field is added that holds no address.',
  breaks: ['rfc6409-8.1-sender-valid'],
  neighbours: ['handbook-sender-field-not-needed'],
  bend: (seams) => {
    changeSubmitted(seams, (header) => `Sender: somebody\r\n${header}`)
  },
}
