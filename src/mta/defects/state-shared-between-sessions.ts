import { replaceCommand } from '../bending.ts'
import type { Defect } from '../defect.ts'
import type { Transaction } from '../session/state.ts'

export const defect: Defect = {
  id: 'state-shared-between-sessions',
  summary: 'RCPT goes on with the transaction that was open when an earlier connection of the same client was lost.',
  breaks: ['rfc5321-4.1.1.1-initial-state'],
  bend: (seams) => {
    const left = new Map<string, Transaction>()
    const sound = seams.wire.farewell
    seams.wire.farewell = (session, reason) => {
      const { transaction } = session.state
      if (transaction) left.set(session.client.address, transaction)
      return sound(session, reason)
    }
    replaceCommand(seams, 'RCPT', (rcpt, session, argument) => {
      session.state.transaction ??= left.get(session.client.address)
      left.delete(session.client.address)
      return rcpt(session, argument)
    })
  },
}
