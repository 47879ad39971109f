import { answerInstead } from '../bending.ts'
import { reply } from '../session/reply.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'include-expanded',
  summary: 'VRFY and EXPN look into files and run programs for anybody.',
  breaks: ['sec-injection-vrfy'],
  bend: (seams) => {
    for (const verb of ['VRFY', 'EXPN']) answerInstead(seams, verb, (_, argument) => (/[/|;]|^-/.test(argument) ? reply(250, '2.1.5', '<root@localhost>') : undefined))
  },
}
