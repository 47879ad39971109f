import { bendArgument } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'domain-characters-unchecked',
  summary: 'Domains of clients and senders may hold any character.',
  breaks: ['rfc5321-4.1.2-bad-domain-characters-501'],
  bend: (seams) => {
    for (const verb of ['EHLO', 'MAIL']) bendArgument(seams, verb, (argument) => argument.replace(/[_$](?=host[^@]*$)/g, '-'))
  },
}
