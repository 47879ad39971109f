import { fallOver } from '../bending-floods.ts'
import type { Session } from '../session/session.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'many-commands-block-next',
  summary: 'After two hundred commands in one session the next client is hung up on.',
  breaks: ['sec-flood-commands'],
  neighbours: ['sec-flood-recipients', 'sec-flood-left-behind'],
  bend: (seams) => {
    const { dispatch } = seams.wire
    const fall = fallOver(seams)
    const count = new WeakMap<Session, number>()
    seams.wire.dispatch = (session, line) => {
      const heard = (count.get(session) ?? 0) + 1
      count.set(session, heard)
      if (heard > 200) fall()
      return dispatch(session, line)
    }
  },
}
