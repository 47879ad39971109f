import { changeReply } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'mail-opens-nothing',
  summary: 'MAIL is answered 250, and no transaction is open.',
  breaks: ['rfc5321-4.3.1-meaning-of-codes-kept'],
  neighbours: [
    'handbook-sender-own-foreign-accepted',
    'handbook-relay-own-networks-local-sender',
    'handbook-relay-login',
    'handbook-relay-local-mail-open',
    'handbook-relay-refusal-code',
    'handbook-relay-own-networks',
    'handbook-sender-own-accepted',
    'handbook-sender-alias-accepted',
    'rfc5321-3.5.1-vrfy-of-list',
    'rfc5321-3.5.2-returned-address-usable',
    'rfc5321-3.9-alias-and-list-supported',
    'rfc5321-4.1.4-nested-mail',
    'rfc5321-4.2.2-argument-errors-501',
    'rfc5321-4.5.1-postmaster-at-domain',
    'rfc5321-4.5.1-bare-postmaster',
    'rfc5321-4.5.1-postmaster-from-everyone',
    'rfc5321-4.5.3.1.8-hundred-recipients',
    'rfc5321-4.5.5-null-sender-accepted',
    'rfc5321-7.9-policy-refusal-550',
    'handbook-sender-own-spellings',
    'handbook-sender-own-after-refusal',
    'handbook-sender-rights-stay',
    'rfc6409-3.2-null-sender-accepted',
    'handbook-sender-null-policy',
  ],
  bend: (seams) => {
    changeReply(seams, 'MAIL', (answer, session) => {
      session.state.transaction = undefined
      return answer
    })
  },
}
