import { answerPaths } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'path-limit-128',
  summary: 'A path has 128 octets at most.',
  breaks: ['rfc5321-4.5.3.1.3-path-256'],
  // A long domain makes a long path.
  neighbours: ['rfc5321-4.5.3.1.2-domain-255'],
  bend: (seams) => {
    answerPaths(seams, /<[^>]{127,}>/, reply(501, '5.1.3', 'Path too long'))
  },
}
