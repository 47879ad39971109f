import { changeReceived } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'received-with-unregistered',
  summary: 'The protocol in the trace field is none that is registered.',
  breaks: ['rfc5321-4.4-received-protocol-registered'],
  neighbours: ['handbook-trace-protocol', 'rfc4954-7-esmtpa-keyword'],
  bend: (seams) => {
    changeReceived(seams, (field) => field.replace(/ with \S+/, ' with magic'))
  },
}
