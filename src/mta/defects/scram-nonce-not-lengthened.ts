import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'scram-nonce-not-lengthened',
  summary: "The server gives the client's nonce back as it came.",
  breaks: ['rfc5802-5.1-nonce-lengthened'],
  neighbours: ['rfc5802-5.1-nonce-verified'],
  bend: (seams) => {
    seams.wire.scram.lengthenNonce = (nonce) => nonce
  },
}
