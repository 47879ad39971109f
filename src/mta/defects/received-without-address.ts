import { changeReceived } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'received-without-address',
  summary: 'The trace field does not show the address of the client.',
  breaks: ['rfc5321-4.4-received-from-has-address'],
  bend: (seams) => {
    changeReceived(seams, (field) => field.replace(/ \([^)]*\)/, ''))
  },
}
