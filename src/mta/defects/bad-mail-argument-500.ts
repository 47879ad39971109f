import { changeReply } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'bad-mail-argument-500',
  summary: 'MAIL with an argument that cannot be read is answered 500, as if the verb were unknown.',
  breaks: ['rfc5321-4.1.4-mail-argument-501'],
  neighbours: ['rfc3461-5.1-invalid-on-mail-501', 'rfc3461-5.1-repeated-on-mail-501'],
  bend: (seams) => {
    changeReply(seams, 'MAIL', (answer) => (answer.code === 501 ? reply(500, '5.5.2', 'Syntax error') : answer))
  },
}
