import { fallOver } from '../bending-floods.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'cut-off-chunk-blocks-next',
  summary: 'After a connection that was closed in the middle of a chunk the next client is hung up on.',
  breaks: ['sec-chunk-of-any-size'],
  bend: (seams) => {
    const { readChunk } = seams.wire
    const fall = fallOver(seams)
    seams.wire.readChunk = async (session, size) => {
      try {
        return await readChunk(session, size)
      } catch (error) {
        fall()
        throw error
      }
    }
  },
}
