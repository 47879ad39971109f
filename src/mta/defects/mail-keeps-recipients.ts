import { afterRcpt, changeReply } from '../bending.ts'
import type { Defect } from '../defect.ts'
import type { Session } from '../session/session.ts'
import type { Transaction } from '../session/state.ts'

export const defect: Defect = {
  id: 'mail-keeps-recipients',
  summary: 'MAIL finds the recipients of the transaction before.',
  breaks: ['rfc5321-3.3-mail-resets-buffers'],
  // The recipients kept fill the room of the next transaction.
  neighbours: ['rfc5321-4.5.3.1.10-refused-recipients-fit-later'],
  bend: (seams) => {
    const last = new WeakMap<Session, Transaction>()
    afterRcpt(seams, (transaction, _answer, session) => last.set(session, transaction))
    changeReply(seams, 'MAIL', (answer, session) => {
      const { accepted = [], recipients = [] } = last.get(session) ?? {}
      session.state.transaction?.accepted.push(...accepted)
      session.state.transaction?.recipients.push(...recipients)
      return answer
    })
  },
}
