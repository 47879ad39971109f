import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'scram-signature-missing',
  summary: 'SCRAM ends without the signature of the server.',
  breaks: ['rfc5802-5-server-proves'],
  bend: (seams) => {
    seams.wire.scram.serverFinal = () => ''
  },
}
