import { changeSubmitted } from '../bending-submission.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'submitted-date-missing',
  summary: 'A submission without Date goes on without one.',
  breaks: ['rfc6409-8-delivered-conforms'],
  bend: (seams) => {
    changeSubmitted(seams, (header, typed) => (/^date[ \t]*:/im.test(typed) ? header : header.replace(/^Date:.*\r\n/, '')))
  },
}
