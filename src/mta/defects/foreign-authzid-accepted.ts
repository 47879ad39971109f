import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'foreign-authzid-accepted',
  summary: 'A login may act for anyone.',
  breaks: ['rfc4616-2-authzid-refused'],
  neighbours: ['rfc4954-4-authzid-unpreparable', 'rfc5802-5.1-authzid-verified'],
  bend: (seams) => {
    seams.wire.authzidAllowed = () => true
  },
}
