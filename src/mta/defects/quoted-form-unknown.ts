import { answerInstead } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'quoted-form-unknown',
  summary: 'A recipient in quotes is nobody.',
  breaks: ['rfc5321-4.1.2-quoted-forms-equal'],
  neighbours: ['rfc6409-5.1-address-syntax-501'],
  bend: (seams) => {
    answerInstead(seams, 'RCPT', (_session, argument) => (/^to:<"/i.test(argument) ? reply(550, '5.1.1', 'No such mailbox here') : undefined))
  },
}
