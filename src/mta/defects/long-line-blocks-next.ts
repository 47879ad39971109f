import { fallOver } from '../bending-floods.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'long-line-blocks-next',
  summary: 'After a line that is too long the next client is hung up on.',
  breaks: ['sec-flood-long-line'],
  bend: (seams) => {
    const { findLineEnd } = seams.wire
    const fall = fallOver(seams)
    seams.wire.findLineEnd = (octets, searched) => {
      if (octets.length > 8192) fall()
      return findLineEnd(octets, searched)
    }
  },
}
