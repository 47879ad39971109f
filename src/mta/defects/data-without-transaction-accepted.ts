import { replaceCommand } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'data-without-transaction-accepted',
  summary: 'Message data are taken, and thrown away, in a session without a transaction.',
  breaks: ['rfc5321-4.1.4-transaction-order'],
  bend: (seams) => {
    replaceCommand(seams, 'DATA', (sound, session, argument) => {
      session.state.transaction ??= { sender: '', parameters: {}, accepted: [], recipients: [{ address: 'nobody@nowhere.test', original: 'nobody@nowhere.test', notify: ['NEVER'] }] }
      return sound(session, argument)
    })
  },
}
