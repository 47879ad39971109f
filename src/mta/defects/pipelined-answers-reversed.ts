import { settle } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'pipelined-answers-reversed',
  summary: 'The answers to a group of commands come last first.',
  breaks: ['rfc2920-3.2-answers-in-order'],
  neighbours: ['rfc4954-4-pipelined-in-order', 'rfc5321-4.2.1-multiline-last-line-marked'],
  bend: (seams) => {
    const sound = settle(seams.wire.dispatch)
    seams.wire.dispatch = async (session, line) => {
      const answer = await sound(session, line)
      const waiting = session.input.take()
      const end = waiting.indexOf('\r\n', 0, 'latin1')
      session.input.putBack(waiting.subarray(end < 0 ? 0 : end + 2))
      const later = end < 0 ? undefined : await seams.wire.dispatch(session, waiting.toString('latin1', 0, end))
      if (later) session.send(later)
      return answer
    }
  },
}
