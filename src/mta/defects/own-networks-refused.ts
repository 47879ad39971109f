import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'own-networks-refused',
  summary: "Clients in the server's own networks may not relay.",
  breaks: ['handbook-relay-own-networks'],
  bend: (seams) => {
    seams.wire.inNetworks = () => false
  },
}
