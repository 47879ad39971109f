import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'authzid-compared-as-it-comes',
  summary: 'Authorization identities are compared as they come, without preparation.',
  breaks: ['rfc4954-4-authzid-preparation'],
  bend: (seams) => {
    seams.wire.authzidAllowed = (authzid, username) => authzid === '' || authzid === username
  },
}
