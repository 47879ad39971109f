import { replaceCommand } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'
import type { Session } from '../session/session.ts'

export const defect: Defect = {
  id: 'failed-auth-blocks-next',
  summary: 'After one failed AUTH no other is taken.',
  breaks: ['rfc4954-4-auth-after-failure'],
  neighbours: ['sec-auth-same-refusal'],
  bend: (seams) => {
    const failed = new WeakSet<Session>()
    replaceCommand(seams, 'AUTH', async (sound, session, argument) => {
      if (failed.has(session)) return reply(503, '5.5.1', 'One attempt only')
      const answer = await sound(session, argument)
      if (answer && answer.code >= 400) failed.add(session)
      return answer
    })
  },
}
