import { canonical, canonicalText } from '../address/mailbox.ts'
import type { Defect } from '../defect.ts'
import { expandList } from '../policy/directory.ts'

export const defect: Defect = {
  id: 'members-own-alias',
  summary: 'A login may send from an alias or a list that it is a member of.',
  breaks: ['handbook-sender-member-refused'],
  bend: (seams) => {
    const { mayUse } = seams.wire
    seams.wire.mayUse = (session, account, mailbox) => {
      const members = expandList(session.settings, canonical(mailbox)).map(canonicalText).filter((member) => member !== canonical(mailbox))
      return mayUse(session, account, mailbox) || account.addresses.some((own) => members.includes(canonicalText(own)))
    }
  },
}
