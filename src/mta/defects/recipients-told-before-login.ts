import { onSubmission } from '../bending-submission.ts'
import { reply } from '../session/reply.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'recipients-told-before-login',
  summary: 'Before a login an unknown recipient is refused as such, and any other for want of a login.',
  breaks: ['sec-auth-recipient-before-login'],
  bend: (seams) => {
    onSubmission(seams, 'MAIL', async (sound, session, argument) => (session.state.login ? sound(session, argument) : reply(250, '2.1.0', 'Sender ok, for now')))
    onSubmission(seams, 'RCPT', async (sound, session, argument) => {
      if (session.state.login) return sound(session, argument)
      const there = Object.keys(session.settings.mailboxes).some((address) => argument.includes(`<${address}>`))
      return there ? reply(530, '5.7.0', 'Authentication required') : reply(550, '5.1.1', 'No such mailbox here')
    })
  },
}
