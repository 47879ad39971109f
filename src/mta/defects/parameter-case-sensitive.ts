import { answerPaths } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'parameter-case-sensitive',
  summary: 'Parameters and their values are known in capitals only.',
  breaks: ['rfc5321-2.4-parameter-case-ignored'],
  neighbours: ['rfc3461-4-parameters-accepted'],
  bend: (seams) => {
    answerPaths(seams, /> (?:[a-z]+|(?:BODY|RET)=\d*[a-z]+)/, reply(555, '5.5.4', 'Parameter not recognized'))
  },
}
