import { changeRecipients } from '../bending-dsn.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'notify-never-ignored',
  summary: 'Failures are told whatever NOTIFY says.',
  breaks: ['rfc3461-5.2.6-failure-not-wanted'],
  neighbours: ['rfc3461-5.2.1-notify-relayed', 'rfc3461-5.2.1-none-made-up', 'rfc3461-5.2.2-never-not-told'],
  bend: (seams) => {
    changeRecipients(seams, (recipient) => ({ ...recipient, notify: ['FAILURE', ...(recipient.notify ?? [])] }))
  },
}
