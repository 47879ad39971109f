import { bendArgument } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'nul-cuts-address',
  summary: 'What stands behind a NUL is not seen.',
  breaks: ['rfc5321-4.1.2-control-character-501', 'sec-programs-recipient'],
  bend: (seams) => {
    for (const verb of ['MAIL', 'RCPT']) bendArgument(seams, verb, (argument) => argument.replace(/\0[^@>]*/, ''))
  },
}
