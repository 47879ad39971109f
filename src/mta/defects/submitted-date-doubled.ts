import { changeSubmitted } from '../bending-submission.ts'
import { dateTime } from '../data/date.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'submitted-date-doubled',
  summary: 'A submission gets a Date unless it has one that is spelt just so.',
  breaks: ['rfc6409-8-delivered-conforms'],
  bend: (seams) => {
    changeSubmitted(seams, (header, typed) => (/^Date: /m.test(header) && /^Date: /m.test(typed) ? header : `Date: ${dateTime(new Date())}\r\n${header.replace(/^Date: .*\r\n/, '')}`))
  },
}
