import { bendArgument } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'unknown-parameter-ignored',
  summary: 'Parameters that nobody knows are dropped in silence.',
  breaks: ['rfc5321-4.1.1.11-unknown-mail-parameter-555', 'rfc5321-4.1.1.11-unknown-rcpt-parameter-555'],
  bend: (seams) => {
    for (const verb of ['MAIL', 'RCPT']) bendArgument(seams, verb, (argument) => argument.replace(/ X\S+/g, ''))
  },
}
