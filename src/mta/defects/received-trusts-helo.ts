import { changeReceived } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'received-trusts-helo',
  summary: 'The trace field shows the address that the client claims.',
  breaks: ['rfc5321-4.4-received-address-from-connection'],
  bend: (seams) => {
    changeReceived(seams, (field, { state }) => (state.helo?.startsWith('[') ? field.replace(/\([^)]*\)/, `(${state.helo})`) : field))
  },
}
