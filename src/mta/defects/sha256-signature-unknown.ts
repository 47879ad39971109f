import { answerHello } from '../bending-tls.ts'
import type { Defect } from '../defect.ts'

/** The list of signature_algorithms with these alone. */
const onlySha256 = Buffer.from('000d000c000a04030804080904010807', 'hex')
const handshakeFailure = Buffer.from('15030300020228', 'hex')

export const defect: Defect = {
  id: 'sha256-signature-unknown',
  summary: 'A client that knows only signatures with SHA-256 gets an alert.',
  breaks: ['rfc9325-4.5-sha-256'],
  bend: (seams) => {
    answerHello(seams, (octets) => (octets.includes(onlySha256) ? handshakeFailure : undefined))
  },
}
