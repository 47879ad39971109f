import { changeReceived } from '../bending.ts'
import type { Session } from '../session/session.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'control-in-parameter-breaks-header',
  summary: 'What stands behind a carriage return or a NUL in a parameter becomes a header field.',
  breaks: ['sec-injection-parameters'],
  bend: (seams) => {
    const { dispatch } = seams.wire
    const written = new WeakMap<Session, string>()
    seams.wire.dispatch = async (session, line) => {
      const more = /^(?:MAIL|RCPT) [^>]*> .*[\r\0](X-Injected:\w+)/i.exec(line)?.[1]
      if (more === undefined) return dispatch(session, line)
      written.set(session, more)
      return dispatch(session, line.replace(/[\r\0]X-Injected:\w+/, ''))
    }
    changeReceived(seams, (field, session) => (written.has(session) ? `${written.get(session)}\r\n${field}` : field))
  },
}
