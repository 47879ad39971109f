import { replaceCommand } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'failed-auth-forgets-ehlo',
  summary: 'After a failed AUTH the client has to say EHLO again.',
  breaks: ['rfc4954-6-required-after-failure'],
  neighbours: ['rfc4954-4-auth-after-failure', 'sec-auth-same-refusal', 'handbook-sender-rights-stay'],
  bend: (seams) => {
    replaceCommand(seams, 'AUTH', async (sound, session, argument) => {
      const answer = await sound(session, argument)
      if (answer && answer.code >= 500) session.state.helo = undefined
      return answer
    })
  },
}
