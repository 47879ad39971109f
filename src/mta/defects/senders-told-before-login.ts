import { onSubmission } from '../bending-submission.ts'
import { reply } from '../session/reply.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'senders-told-before-login',
  summary: 'Before a login a sender that belongs to an account is refused in words of its own.',
  breaks: ['sec-auth-sender-before-login'],
  bend: (seams) => {
    onSubmission(seams, 'MAIL', async (sound, session, argument) => {
      const owned = session.settings.accounts.some(({ addresses }) => addresses.some((address) => argument.includes(`<${address}>`)))
      return owned && !session.state.login ? reply(530, '5.7.0', 'Its owner has to log in first') : sound(session, argument)
    })
  },
}
