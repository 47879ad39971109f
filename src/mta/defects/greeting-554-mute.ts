import type { Defect } from '../defect.ts'
import { plainReply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'greeting-554-mute',
  summary: 'A greeting of 554 has no text.',
  breaks: ['rfc5321-3.1-554-explains'],
  neighbours: ['rfc5321-4.3.1-greeting-type-replies-name'],
  bend: (seams) => {
    const { greeting } = seams.wire
    seams.wire.greeting = (session) => {
      const answer = greeting(session)
      return answer.code === 554 ? plainReply(554, '') : answer
    }
  },
}
