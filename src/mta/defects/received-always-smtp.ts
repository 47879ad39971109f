import { changeReceived } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'received-always-smtp',
  summary: 'The trace field says SMTP, whatever was spoken.',
  breaks: ['handbook-trace-protocol'],
  neighbours: ['rfc4954-7-esmtpa-keyword'],
  bend: (seams) => {
    changeReceived(seams, (field) => field.replace(/ with E?SMTPS?A?\b/, ' with SMTP'))
  },
}
