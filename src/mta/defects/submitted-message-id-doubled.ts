import { changeSubmitted } from '../bending-submission.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'submitted-message-id-doubled',
  summary: 'A submission that has a Message-ID gets another one.',
  breaks: ['rfc6409-8-delivered-conforms'],
  bend: (seams) => {
    changeSubmitted(seams, (header, typed) => (/^message-id:\s*<\S+@\S+>\s*$/im.test(typed) ? `Message-ID: <1@mx.example.test>\r\n${header}` : header))
  },
}
