import { changeRecipients } from '../bending-dsn.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'notify-never-misread',
  summary: 'NEVER is taken for SUCCESS.',
  breaks: ['rfc3461-5.2.2-never-not-told'],
  neighbours: ['rfc3461-5.2.3-success-not-wanted', 'rfc3461-5.2.1-notify-relayed'],
  bend: (seams) => {
    changeRecipients(seams, (recipient) => ({ ...recipient, ...(recipient.notify?.includes('NEVER') ? { notify: ['SUCCESS'] } : {}) }))
  },
}
