import { changeSubmitted } from '../bending-submission.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'submitted-without-message-id',
  summary: 'A submission without Message-ID goes on without one.',
  breaks: ['rfc6409-8.3-message-id-added'],
  bend: (seams) => {
    changeSubmitted(seams, (header, typed) => (/^message-id[ \t]*:/im.test(typed) ? header : header.replace(/^Message-ID:.*\r\n/m, '')))
  },
}
