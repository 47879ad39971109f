import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'own-networks-refused',
  summary: "Clients in the server's own networks may not relay.",
  breaks: ['handbook-relay-own-networks'],
  neighbours: ['handbook-relay-own-networks-local-sender', 'rfc5321-3.5.3-unverifiable-252'],
  bend: (seams) => {
    seams.wire.inNetworks = () => false
  },
}
