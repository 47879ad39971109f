import { answerPaths } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'own-literal-refused',
  summary: "Mail for a mailbox at the server's own address in brackets is refused.",
  breaks: ['rfc5321-4.1.3-mail-to-own-address'],
  bend: (seams) => {
    answerPaths(seams, /@\[127\.0\.0\.1\]/, reply(550, '5.1.2', 'Not a domain of ours'))
  },
}
