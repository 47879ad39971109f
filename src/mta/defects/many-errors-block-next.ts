import { fallOver } from '../bending-floods.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'many-errors-block-next',
  summary: 'After a session that was ended for its many errors the next client is hung up on.',
  breaks: ['sec-flood-commands', 'sec-flood-left-behind'],
  neighbours: ['sec-auth-many-failures'],
  bend: (seams) => {
    const { giveUp } = seams.wire
    const fall = fallOver(seams)
    seams.wire.giveUp = (session) => {
      fall()
      giveUp(session)
    }
  },
}
