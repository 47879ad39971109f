import { changeReceived } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'received-clauses-out-of-order',
  summary: 'In the trace field the for clause stands in front of the id.',
  breaks: ['rfc5321-4.4-received-grammar'],
  neighbours: ['rfc5321-4.4-received-clauses-registered'],
  bend: (seams) => {
    changeReceived(seams, (field) => field.replace(/ id (\S+)\r\n\tfor (<[^>]*>)/, '\r\n\tfor $2 id $1'))
  },
}
