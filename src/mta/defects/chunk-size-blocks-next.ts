import { fallOver } from '../bending-floods.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'chunk-size-blocks-next',
  summary: 'After a BDAT whose size is nothing, or no number of up to nine digits, the next client is hung up on.',
  breaks: ['sec-chunk-of-any-size'],
  bend: (seams) => {
    const { chunkSize } = seams.wire
    const fall = fallOver(seams)
    seams.wire.chunkSize = (text) => {
      if (!/^[1-9]\d{0,8}$/.test(text)) fall()
      return chunkSize(text)
    }
  },
}
