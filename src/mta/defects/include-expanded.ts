import { answerInstead } from '../bending.ts'
import { reply } from '../session/reply.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'include-expanded',
  summary: 'EXPN reads the file behind :include: for anybody.',
  breaks: ['sec-injection-vrfy'],
  bend: (seams) => {
    answerInstead(seams, 'EXPN', (_, argument) => (argument.includes(':include:') ? reply(250, '2.1.5', '<root@localhost>') : undefined))
  },
}
