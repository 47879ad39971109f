import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'eighth-bit-stripped',
  summary: 'The high bit of every octet of the message is cleared.',
  breaks: ['rfc6152-3-octets-kept'],
  neighbours: ['rfc6409-8-limited-to-remedies', 'rfc6152-3-conversion'],
  bend: (seams) => {
    seams.wire.content = (content) => Buffer.from(content.map((octet) => octet & 0x7f))
  },
}
