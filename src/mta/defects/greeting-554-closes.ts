import type { Defect } from '../defect.ts'
import { SessionEnd } from '../session/channel.ts'

export const defect: Defect = {
  id: 'greeting-554-closes',
  summary: 'A client that gets no service is greeted with 554 and hung up on.',
  breaks: ['rfc5321-3.1-554-waits-for-quit'],
  bend: (seams) => {
    const { greeting } = seams.wire
    seams.wire.greeting = (session) => {
      const answer = greeting(session)
      if (answer.code !== 554) return answer
      session.send(answer)
      throw new SessionEnd('closed')
    }
  },
}
