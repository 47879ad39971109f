import { changeRecipients } from '../bending-dsn.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'orcpt-made-up',
  summary: 'A recipient without ORCPT gets one.',
  breaks: ['rfc3461-6.3-no-orcpt-made-up'],
  bend: (seams) => {
    changeRecipients(seams, (recipient) => ({ orcpt: `rfc822;${recipient.original}`, ...recipient }))
  },
}
