import { changeReceived } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'received-date-gmt',
  summary: 'The date of the trace field says GMT.',
  breaks: ['rfc5321-4.4-received-numeric-offset'],
  bend: (seams) => {
    changeReceived(seams, (field) => field.replace(/; .*$/m, `; ${new Date().toUTCString()}`))
  },
}
