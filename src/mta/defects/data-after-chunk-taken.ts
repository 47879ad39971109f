import { replaceCommand } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'data-after-chunk-taken',
  summary: 'DATA is taken in a transaction in which a chunk came.',
  breaks: ['sec-chunk-not-with-data'],
  bend: (seams) => {
    replaceCommand(seams, 'DATA', (sound, session, argument) => {
      delete session.state.transaction?.chunks
      return sound(session, argument)
    })
  },
}
