import { changeReceived } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'received-at-delivery-only',
  summary: 'A message that goes on to another host gets no trace field.',
  breaks: ['rfc5321-4.4-received-when-relayed'],
  bend: (seams) => {
    changeReceived(seams, (field, { settings }, { recipients }) => (recipients.some(({ address }) => settings.domains.some((domain) => address.endsWith(`@${domain}`))) ? field : ''))
  },
}
