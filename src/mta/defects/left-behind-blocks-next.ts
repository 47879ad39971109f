import { fallOver } from '../bending-floods.ts'
import type { Session } from '../session/session.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'left-behind-blocks-next',
  summary: 'After a client that leaves many commands behind the next one is hung up on.',
  breaks: ['sec-flood-left-behind'],
  neighbours: ['sec-flood-commands', 'sec-flood-recipients'],
  bend: (seams) => {
    const fall = fallOver(seams)
    const { dispatch } = seams.wire
    const said = new WeakMap<Session, number>()
    seams.wire.dispatch = (session, line) => {
      const count = (said.get(session) ?? 0) + 1
      said.set(session, count)
      if (count === 400) fall()
      return dispatch(session, line)
    }
  },
}
