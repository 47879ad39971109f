import { changeReceived } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'received-wrong-weekday',
  summary: 'The date of the trace field names another day of the week.',
  breaks: ['rfc5321-4.4-received-date-syntax'],
  bend: (seams) => {
    changeReceived(seams, (field) => field.replace(/; \w{3},/, (day) => (day === '; Mon,' ? '; Tue,' : '; Mon,')))
  },
}
