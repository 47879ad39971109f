import { answerPaths } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'path-keyword-case-sensitive',
  summary: 'FROM and TO are known in capitals only.',
  breaks: ['rfc5321-2.4-path-keyword-case-ignored'],
  // Verb and keyword are written in small letters together there.
  neighbours: ['rfc5321-2.4-verb-case-ignored'],
  bend: (seams) => {
    answerPaths(seams, (argument) => !/^(?:FROM|TO):/.test(argument), reply(501, '5.5.2', 'Syntax error'))
  },
}
