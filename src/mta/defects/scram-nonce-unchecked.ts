import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'scram-nonce-unchecked',
  summary: 'The nonce of the last message is not looked at.',
  breaks: ['rfc5802-5.1-nonce-verified'],
  bend: (seams) => {
    seams.wire.scram.sameNonce = () => true
  },
}
