import { changeReceived } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'hello-breaks-header',
  summary: 'What stands behind a control character, a space or an escaped line end in EHLO becomes a header field.',
  breaks: ['sec-injection-hello'],
  bend: (seams) => {
    const { dispatch } = seams.wire
    seams.wire.dispatch = async (session, line) => {
      const [, name, more] = /^EHLO ([!-~]*?)(?:[\0-\x20\x7f-\x9f]|\\r\\n)([\w-]+:.*)/i.exec(line) ?? []
      if (name === undefined) return dispatch(session, line)
      const answer = await dispatch(session, `EHLO ${name}`)
      session.state.helo = `${name}\r\n${more}`
      return answer
    }
    changeReceived(seams, (field) => field.replace(/^(Received:.*)\r\n(X-Injected: yes)(.*)$/m, '$2\r\n$1$3'))
  },
}
