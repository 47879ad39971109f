import { answerInstead, answerPaths } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'domain-limit-128',
  summary: 'A domain has 128 octets at most.',
  breaks: ['rfc5321-4.5.3.1.2-domain-255'],
  // A long path has a long domain.
  neighbours: ['rfc5321-4.5.3.1.3-path-256'],
  bend: (seams) => {
    answerPaths(seams, /@[^@>]{129,}>/, reply(501, '5.1.3', 'Domain too long'))
    answerInstead(seams, 'EHLO', (_session, argument) => (argument.length > 128 ? reply(501, '5.5.4', 'Domain too long') : undefined))
  },
}
