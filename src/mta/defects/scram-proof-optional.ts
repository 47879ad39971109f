import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'scram-proof-optional',
  summary: 'A last message with a proof of no octets is good.',
  breaks: ['rfc5802-5-proof-verified'],
  bend: (seams) => {
    const { readFinal, proofHolds } = seams.wire.scram
    const none = Buffer.alloc(32)
    seams.wire.scram.readFinal = (message) => readFinal(message.replace(/,p=$/, `,p=${none.toString('base64')}`))
    seams.wire.scram.proofHolds = (keys, signed, proof) => proof.equals(none) || proofHolds(keys, signed, proof)
  },
}
