import { changeReceived } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'received-without-client-name',
  summary: 'The trace field shows the name of the client in the DNS in the place of the one given with EHLO.',
  breaks: ['rfc5321-4.4-received-from-has-ehlo-name'],
  bend: (seams) => {
    changeReceived(seams, (field, { client }) => field.replace(/from \S+/, `from ${client.name}`))
  },
}
