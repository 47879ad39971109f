import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'chunks-taken-unoffered',
  summary: 'BDAT is served where CHUNKING is not offered.',
  breaks: ['sec-chunk-not-offered'],
  bend: (seams) => {
    seams.wire.chunkingOffered = () => true
  },
}
