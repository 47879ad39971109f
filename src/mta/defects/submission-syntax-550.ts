import { onSubmission } from '../bending-submission.ts'
import { reply } from '../session/reply.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'submission-syntax-550',
  summary: 'A submission server answers 550 to a malformed address.',
  breaks: ['rfc6409-5.1-address-syntax-501'],
  bend: (seams) => {
    for (const verb of ['MAIL', 'RCPT']) {
      onSubmission(seams, verb, async (sound, session, argument) => {
        const answer = await sound(session, argument)
        return answer?.code === 501 ? reply(550, '5.1.3', 'No such address') : answer
      })
    }
  },
}
