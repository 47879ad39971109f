import { replaceCommand } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'pipelined-behind-auth-dropped',
  summary: 'What stands in the same segment behind AUTH is thrown away.',
  breaks: ['rfc4954-4-pipelined-in-order'],
  bend: (seams) => {
    replaceCommand(seams, 'AUTH', (sound, session, argument) => {
      session.input.take()
      return sound(session, argument)
    })
  },
}
