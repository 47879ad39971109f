import { settle } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { SessionEnd } from '../session/channel.ts'

export const defect: Defect = {
  id: 'hangs-up-on-error',
  summary: 'The connection is closed after any refusal of the class 5.',
  breaks: ['rfc5321-4.1.1.10-no-close-before-quit'],
  bend: (seams) => {
    const sound = settle(seams.wire.dispatch)
    seams.wire.dispatch = async (session, line) => {
      const answer = await sound(session, line)
      if (!answer || answer.code < 500) return answer
      session.send(answer)
      throw new SessionEnd('closed')
    }
  },
}
