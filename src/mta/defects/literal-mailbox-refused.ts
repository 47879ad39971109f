import { answerPaths } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'literal-mailbox-refused',
  summary: 'A mailbox at an address literal is a syntax error.',
  breaks: ['rfc5321-4.1.2-mailbox-at-address-literal'],
  neighbours: ['rfc5321-4.1.3-mail-to-own-address'],
  bend: (seams) => {
    answerPaths(seams, /@\[/, reply(501, '5.1.3', 'No addresses here'))
  },
}
