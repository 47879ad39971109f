import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'chunk-size-half-read',
  summary: 'Of the size of a chunk the beginning is read that looks like a number.',
  breaks: ['sec-chunk-size-digits'],
  bend: (seams) => {
    seams.wire.chunkSize = (text) => (Number.isNaN(parseInt(text)) ? undefined : Math.max(0, parseInt(text)))
  },
}
