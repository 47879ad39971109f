import { handOnRaw } from '../bending-remote.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'eight-bit-to-anyone',
  summary: 'Octets with the high bit set go on to whom does not offer 8BITMIME.',
  breaks: ['rfc6152-3-conversion'],
  bend: (seams) => {
    handOnRaw(seams, /[\x80-\xff]/)
  },
}
