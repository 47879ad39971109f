import { onSubmission } from '../bending-submission.ts'
import { reply } from '../session/reply.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'submission-refuses-with-521',
  summary: 'Who did not log in is refused with 521.',
  breaks: ['rfc6409-7-no-521'],
  neighbours: ['rfc4954-6-authentication-required', 'rfc4954-6-required-after-failure'],
  bend: (seams) => {
    onSubmission(seams, 'MAIL', async (sound, session, argument) => (session.state.login ? sound(session, argument) : reply(521, '5.7.0', 'No mail here')))
  },
}
