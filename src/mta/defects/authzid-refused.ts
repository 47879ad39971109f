import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'authzid-refused',
  summary: "Any authorization identity is refused, the login's own as well.",
  breaks: ['rfc4616-2-own-authzid'],
  neighbours: ['rfc5802-5.1-own-authzid'],
  bend: (seams) => {
    seams.wire.authzidAllowed = (authzid) => authzid === ''
  },
}
