import { replaceCommand } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'failed-auth-lets-in',
  summary: 'A failed AUTH counts as a login.',
  breaks: ['rfc4954-6-required-after-failure'],
  neighbours: ['rfc4954-4-auth-after-failure', 'sec-auth-same-refusal'],
  bend: (seams) => {
    replaceCommand(seams, 'AUTH', async (sound, session, argument) => {
      const answer = await sound(session, argument)
      if (answer && answer.code >= 500) session.state.login ??= session.settings.accounts[0]
      return answer
    })
  },
}
