import { changeReceived } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'hello-breaks-header',
  summary: 'What stands behind a control character in EHLO becomes a header field.',
  breaks: ['sec-injection-hello'],
  bend: (seams) => {
    const { dispatch } = seams.wire
    seams.wire.dispatch = async (session, line) => {
      const [hello, name] = /^EHLO ([ -~]*)[\0-\x1f\x7f-\x9f]/i.exec(line) ?? []
      if (hello === undefined || name === undefined) return dispatch(session, line)
      const answer = await dispatch(session, `EHLO ${name}`)
      session.state.helo = line.slice('EHLO '.length).replace(/[\0-\x1f\x7f-\x9f]+/, '\r\n')
      return answer
    }
    changeReceived(seams, (field) => field.replace(/^(Received:.*)\r\n(X-Injected: yes)(.*)$/m, '$2\r\n$1$3'))
  },
}
