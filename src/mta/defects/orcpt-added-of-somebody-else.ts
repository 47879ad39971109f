import { relayOther } from '../bending-dsn.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'orcpt-added-of-somebody-else',
  summary: 'An ORCPT is added that holds the sender.',
  breaks: ['rfc3461-5.2.1-orcpt-added'],
  bend: (seams) => {
    relayOther(seams, ({ envelope, recipients }) => ({ envelope, recipients: recipients.map((one) => ({ orcpt: `rfc822;${envelope.sender}`, ...one })) }))
  },
}
