import { changeRecipients } from '../bending-dsn.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'success-always-told',
  summary: 'Deliveries are told whatever NOTIFY says.',
  breaks: ['rfc3461-5.2.3-success-not-wanted'],
  bend: (seams) => {
    changeRecipients(seams, (recipient) => ({ ...recipient, notify: ['SUCCESS', ...(recipient.notify ?? ['FAILURE'])] }))
  },
}
