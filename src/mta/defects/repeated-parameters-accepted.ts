import { bendArgument } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'repeated-parameters-accepted',
  summary: 'Of a parameter that stands twice the last one counts.',
  breaks: ['rfc1870-6-one-size', 'rfc3461-4.5-repeated-on-rcpt-501', 'rfc3461-5.1-repeated-on-mail-501', 'rfc6152-3-one-body'],
  bend: (seams) => {
    for (const verb of ['MAIL', 'RCPT']) bendArgument(seams, verb, (argument) => argument.replace(/ ([A-Z]+)=\S+(?=.* \1=)/g, ''))
  },
}
