import { answerInstead } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'vrfy-without-argument-250',
  summary: 'VRFY without an argument is confirmed.',
  breaks: ['rfc5321-4.1.1.6-vrfy-argument-required'],
  bend: (seams) => {
    answerInstead(seams, 'VRFY', (_session, argument) => (argument === '' ? reply(250, '2.1.5', '<postmaster@example.test>') : undefined))
  },
}
