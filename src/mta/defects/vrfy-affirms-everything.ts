import { answerInstead } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'vrfy-affirms-everything',
  summary: 'VRFY confirms whatever has the form of a name.',
  breaks: ['rfc5321-3.5.3-no-250-unverified'],
  // It denies nobody, and repeats what it was asked.
  neighbours: ['rfc5321-3.5.3-vrfy-validates', 'rfc5321-3.5.2-no-paths-returned', 'sec-injection-vrfy'],
  bend: (seams) => {
    answerInstead(seams, 'VRFY', (_session, argument) => (!/^[ -~]{1,100}$/.test(argument) ? undefined : reply(250, '2.1.5', `<${argument.includes('@') ? argument.replace(/[<>]/g, '') : `${argument}@example.test`}>`)))
  },
}
