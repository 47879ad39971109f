import { replaceCommand } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'bounce-to-source-route',
  summary: 'The notification goes to the first host of the source route.',
  breaks: ['rfc5321-6.1-notification-source-route-stripped'],
  neighbours: ['rfc5321-4.1.2-source-route-in-sender-ignored'],
  bend: (seams) => {
    replaceCommand(seams, 'MAIL', async (sound, session, argument) => {
      const answer = await sound(session, argument)
      const host = /^from:<@([^,:]+)/i.exec(argument)?.[1]
      const { transaction } = session.state
      if (host !== undefined && transaction) session.state.transaction = { ...transaction, sender: `postmaster@${host}` }
      return answer
    })
  },
}
