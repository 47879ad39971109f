import { bendArgument } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'malformed-parameter-accepted',
  summary: 'Parameters that break the grammar are dropped in silence.',
  breaks: ['rfc5321-4.1.2-parameter-grammar'],
  bend: (seams) => {
    bendArgument(seams, 'MAIL', (argument) => argument.replace(/> (?:[A-Z]+=|[A-Z]+=\d+=\d+|=\d+|!SIZE=\d+)$/, '>'))
  },
}
