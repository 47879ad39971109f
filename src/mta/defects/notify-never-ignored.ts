import { changeRecipients } from '../bending-dsn.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'notify-never-ignored',
  summary: 'Failures are told whatever NOTIFY says.',
  breaks: ['rfc3461-5.2.6-failure-not-wanted'],
  bend: (seams) => {
    changeRecipients(seams, (recipient) => ({ ...recipient, notify: ['FAILURE', ...(recipient.notify ?? [])] }))
  },
}
