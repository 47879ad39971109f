import { replaceCommand } from '../bending.ts'
import { finishMessage } from '../data/finish.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'quit-delivers-open-transaction',
  summary: 'QUIT in a transaction sends an empty message to the recipients given so far.',
  breaks: ['rfc5321-4.1.1.10-quit-aborts-transaction'],
  bend: (seams) => {
    replaceCommand(seams, 'QUIT', async (sound, session, argument) => {
      const { transaction } = session.state
      if (transaction && transaction.recipients.length > 0) await finishMessage(session, transaction, Buffer.alloc(0))
      return sound(session, argument)
    })
  },
}
