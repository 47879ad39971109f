import { answerInstead } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'vrfy-refuses-full-address',
  summary: 'VRFY takes a local address for no name of a user.',
  breaks: ['rfc5321-3.5.1-full-address-as-user-name'],
  bend: (seams) => {
    answerInstead(seams, 'VRFY', (_session, argument) => (/@example\.test>?$/i.test(argument) ? reply(553, '5.1.3', 'A user name has no domain') : undefined))
  },
}
