import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'scram-signature-wrong',
  summary: 'The signature of the server is made of nothing.',
  breaks: ['rfc5802-5-server-proves'],
  bend: (seams) => {
    seams.wire.scram.serverFinal = () => `v=${Buffer.alloc(32).toString('base64')}`
  },
}
