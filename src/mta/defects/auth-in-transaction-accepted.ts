import { replaceCommand } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'auth-in-transaction-accepted',
  summary: 'AUTH is accepted inside a mail transaction.',
  breaks: ['rfc4954-4-auth-in-transaction-503'],
  bend: (seams) => {
    replaceCommand(seams, 'AUTH', async (sound, session, argument) => {
      const { login, transaction } = session.state
      if (!transaction) return sound(session, argument)
      session.state = { ...session.state, login: undefined, transaction: undefined }
      const answer = await sound(session, argument)
      session.state = { ...session.state, login: session.state.login ?? login, transaction }
      return answer
    })
  },
}
