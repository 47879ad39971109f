import { changeReceived } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'received-unregistered-clause',
  summary: 'The trace field has a clause that is not registered.',
  breaks: ['rfc5321-4.4-received-clauses-registered'],
  bend: (seams) => {
    changeReceived(seams, (field) => field.replace(/;(?=[^;]*$)/, ' qid 4711;'))
  },
}
