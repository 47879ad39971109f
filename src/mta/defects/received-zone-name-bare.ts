import { changeReceived } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'received-zone-name-bare',
  summary: 'The name of the zone stands behind the offset, and not in a comment.',
  breaks: ['rfc5321-4.4-received-zone-name-in-comment'],
  bend: (seams) => {
    changeReceived(seams, (field) => field.replace(/ [+-]\d{4}(?=\r\n$)/, ' +0000 UTC'))
  },
}
