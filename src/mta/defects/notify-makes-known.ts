import { replaceCommand } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'notify-makes-known',
  summary: 'A recipient with NOTIFY is accepted, known or not.',
  breaks: ['rfc3461-5.1-reply-unchanged'],
  neighbours: ['rfc3461-5.1-invalid-on-rcpt-501', 'rfc3461-4.5-repeated-on-rcpt-501', 'sec-relay-spelling'],
  bend: (seams) => {
    replaceCommand(seams, 'RCPT', async (sound, session, argument) => (/ NOTIFY=/.test(argument) ? reply(250, '2.1.5', 'Recipient ok') : sound(session, argument)))
  },
}
