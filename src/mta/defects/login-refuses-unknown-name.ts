import { challenge } from '../auth/exchange.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'login-refuses-unknown-name',
  summary: 'AUTH LOGIN asks for no password where nobody has the user name.',
  breaks: ['sec-auth-login-asks-everybody'],
  bend: (seams) => {
    const sound = seams.wire.mechanisms.get('LOGIN')
    seams.wire.mechanisms.set('LOGIN', async (session, initial) => {
      const name = initial ?? (await challenge(session, 'Username:'))
      return session.engine.credentials.find(name.toString('utf8')) ? sound?.(session, name) : undefined
    })
  },
}
