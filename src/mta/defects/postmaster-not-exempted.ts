import { answerInstead } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'postmaster-not-exempted',
  summary: 'The postmaster takes no mail from those who are refused elsewhere.',
  breaks: ['rfc5321-4.5.1-postmaster-from-everyone'],
  bend: (seams) => {
    answerInstead(seams, 'RCPT', ({ client, state }, argument) => {
      const refused = client.name === 'unknown' || /^$|\.invalid$/.test(state.transaction?.sender ?? 'none')
      return refused && /^to:<postmaster/i.test(argument) ? reply(550, '5.7.1', 'Not from you') : undefined
    })
  },
}
