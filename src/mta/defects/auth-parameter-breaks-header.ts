import { changeReceived } from '../bending.ts'
import type { Session } from '../session/session.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'auth-parameter-breaks-header',
  summary: 'The AUTH parameter of MAIL is decoded and written into the header.',
  breaks: ['sec-injection-login'],
  bend: (seams) => {
    const { dispatch } = seams.wire
    const submitters = new WeakMap<Session, string>()
    seams.wire.dispatch = (session, line) => {
      const name = /^MAIL .* AUTH=(\S+)/i.exec(line)?.[1]
      if (name !== undefined) submitters.set(session, name.replace(/\+([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))))
      return dispatch(session, line)
    }
    changeReceived(seams, (field, session) => (submitters.has(session) ? `X-Submitter: ${submitters.get(session)}\r\n${field}` : field))
  },
}
