import { answerInstead } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'vrfy-550-for-all',
  summary: 'VRFY denies everybody.',
  breaks: ['rfc5321-7.3-vrfy-no-constant-550'],
  // Those elsewhere, too.
  neighbours: ['rfc5321-3.5.3-unverifiable-252'],
  bend: (seams) => {
    answerInstead(seams, 'VRFY', (_session, argument) => (argument === '' ? undefined : reply(550, '5.1.1', 'No such user')))
  },
}
