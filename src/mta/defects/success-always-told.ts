import { changeRecipients } from '../bending-dsn.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'success-always-told',
  summary: 'Deliveries are told whatever NOTIFY says.',
  breaks: ['rfc3461-5.2.3-success-not-wanted', 'rfc3461-5.2.2-no-notify-not-told'],
  neighbours: ['rfc3461-5.2.1-notify-relayed', 'rfc3461-5.2.1-none-made-up'],
  bend: (seams) => {
    changeRecipients(seams, (recipient) => ({ ...recipient, notify: ['SUCCESS', ...(recipient.notify ?? ['FAILURE'])] }))
  },
}
