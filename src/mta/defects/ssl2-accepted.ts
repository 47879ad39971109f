import { answerHello } from '../bending-tls.ts'
import type { Defect } from '../defect.ts'

/** MSG-SERVER-HELLO: no session resumed, an X.509 certificate, SSL 2.0, no octet of the certificate, one cipher, 16 octets to tell the connection by. */
const serverHello = Buffer.concat([Buffer.from('801e0400010002000000030010010080', 'hex'), Buffer.alloc(16, 7)])

export const defect: Defect = {
  id: 'ssl2-accepted',
  summary: 'SSL 2.0 is spoken.',
  breaks: ['rfc9325-3.1.1-no-ssl2', 'rfc8314-4-tls-1-2-or-later'],
  bend: (seams) => {
    answerHello(seams, (octets) => (octets[2] === 1 && octets.readUInt16BE(3) === 0x0002 && (octets[0] ?? 0) >= 0x80 ? serverHello : undefined))
  },
}
