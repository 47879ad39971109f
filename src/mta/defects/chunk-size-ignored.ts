import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'chunk-size-ignored',
  summary: 'BDAT takes no octets, and what belongs to it is read as commands.',
  breaks: ['sec-chunk-not-executed'],
  neighbours: ['sec-chunk-refused-not-executed'],
  bend: (seams) => {
    seams.wire.readChunk = async () => Buffer.alloc(0)
  },
}
