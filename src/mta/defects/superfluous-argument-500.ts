import { changeReply } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'superfluous-argument-500',
  summary: 'A parameter of RSET, DATA or QUIT earns 500.',
  breaks: ['rfc5321-4.3.2-arguments-501'],
  neighbours: ['rfc6409-6.3-data-argument-501'],
  bend: (seams) => {
    for (const verb of ['RSET', 'DATA', 'QUIT']) {
      changeReply(seams, verb, (answer) => (answer.code === 501 ? { ...answer, code: 500 } : answer))
    }
  },
}
