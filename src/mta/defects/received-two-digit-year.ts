import { changeReceived } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'received-two-digit-year',
  summary: 'The year in the trace field has two digits.',
  breaks: ['rfc5321-4.4-received-date-not-obsolete'],
  bend: (seams) => {
    changeReceived(seams, (field) => field.replace(/ \d\d(\d\d \d\d:\d\d:)/, ' $1'))
  },
}
