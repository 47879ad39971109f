import { replaceCommand } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'expn-affirms-everything',
  summary: 'EXPN takes every address for a list of one.',
  breaks: ['rfc5321-3.5.3-no-250-unverified'],
  neighbours: ['sec-injection-vrfy'],
  bend: (seams) => {
    replaceCommand(seams, 'EXPN', async (sound, session, argument) => {
      const answer = await sound(session, argument)
      return answer?.code === 550 ? reply(250, '2.1.5', `<${argument}>`) : answer
    })
  },
}
