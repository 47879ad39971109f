import { changeReceived } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'received-always-esmtp',
  summary: 'The trace field says ESMTP of every session without a login.',
  breaks: ['handbook-trace-protocol'],
  bend: (seams) => {
    changeReceived(seams, (field) => field.replace(/ with (?:SMTP|ESMTPS)\b/, ' with ESMTP'))
  },
}
