import { changeReceived } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'received-via-unregistered',
  summary: 'The link in the trace field is none that is registered.',
  breaks: ['rfc5321-4.4-received-link-registered'],
  bend: (seams) => {
    changeReceived(seams, (field) => field.replace(/ with /, ' via Ethernet with '))
  },
}
