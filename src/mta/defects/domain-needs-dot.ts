import { answerPaths } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'domain-needs-dot',
  summary: 'A domain without a period is taken for a syntax error.',
  breaks: ['rfc5321-2.3.5-single-label-domain-syntax'],
  bend: (seams) => {
    answerPaths(seams, /@[^.[\]>]+>/, reply(501, '5.1.7', 'Fully-qualified domain needed'))
  },
}
