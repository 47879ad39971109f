import { challenge } from '../auth/exchange.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'login-password-unchecked',
  summary: 'AUTH LOGIN takes any password.',
  breaks: ['handbook-submission-login-wrong-password'],
  neighbours: ['handbook-submission-empty-password'],
  bend: (seams) => {
    seams.wire.mechanisms.set('LOGIN', async (session, initial) => {
      const name = initial ?? (await challenge(session, 'Username:'))
      await challenge(session, 'Password:')
      const account = session.engine.credentials.find(name.toString('utf8'))
      return account && { account }
    })
  },
}
