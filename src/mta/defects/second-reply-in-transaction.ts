import { settle } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'second-reply-in-transaction',
  summary: 'In a transaction every command is answered twice.',
  breaks: ['rfc5321-4.3.1-speaks-only-in-turn'],
  bend: (seams) => {
    const sound = settle(seams.wire.dispatch)
    seams.wire.dispatch = async (session, line) => {
      const twice = session.state.transaction !== undefined && !/^(?:DATA|QUIT)/i.test(line)
      const answer = await sound(session, line)
      if (answer && twice) session.send(answer)
      return answer
    }
  },
}
