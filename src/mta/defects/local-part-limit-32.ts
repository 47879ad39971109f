import { answerPaths } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'local-part-limit-32',
  summary: 'A local part has 32 octets at most.',
  breaks: ['rfc5321-4.5.3.1.1-local-part-64'],
  // A long path has a long local part.
  neighbours: ['rfc5321-4.5.3.1.3-path-256'],
  bend: (seams) => {
    answerPaths(seams, /<[^@>]{33,}@/, reply(501, '5.1.3', 'Local part too long'))
  },
}
