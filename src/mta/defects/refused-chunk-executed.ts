import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'refused-chunk-executed',
  summary: 'What belongs to a BDAT that is refused is read as commands.',
  breaks: ['sec-chunk-refused-not-executed'],
  bend: (seams) => {
    seams.wire.refuseChunk = async (_session, _size, refusal) => {
      throw refusal
    }
  },
}
