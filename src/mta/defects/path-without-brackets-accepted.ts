import { bendArgument } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'path-without-brackets-accepted',
  summary: 'MAIL and RCPT take an address without brackets.',
  breaks: ['rfc5321-3.3-path-in-brackets'],
  bend: (seams) => {
    for (const verb of ['MAIL', 'RCPT']) bendArgument(seams, verb, (argument) => argument.replace(/^(from|to):([^<\s]\S*)/i, '$1:<$2>'))
  },
}
