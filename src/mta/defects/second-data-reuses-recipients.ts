import { replaceCommand } from '../bending.ts'
import type { Defect } from '../defect.ts'
import type { Session } from '../session/session.ts'
import type { Transaction } from '../session/state.ts'

export const defect: Defect = {
  id: 'second-data-reuses-recipients',
  summary: 'DATA after a message sends another to the same recipients.',
  breaks: ['rfc5321-4.1.4-transaction-order'],
  bend: (seams) => {
    const last = new WeakMap<Session, Transaction>()
    replaceCommand(seams, 'DATA', (sound, session, argument) => {
      const transaction = (session.state.transaction ??= last.get(session))
      if (transaction) last.set(session, transaction)
      return sound(session, argument)
    })
  },
}
