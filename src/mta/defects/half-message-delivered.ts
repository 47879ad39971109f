import { atCutOff } from '../bending-ends.ts'
import { finishMessage } from '../data/finish.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'half-message-delivered',
  summary: 'What has come of a message is delivered when the connection is lost before its end.',
  breaks: ['rfc5321-4.1.1.10-lost-connection-cancels'],
  neighbours: ['rfc5321-4.1.1.10-lost-connection-is-temporary', 'sec-tls-truncated-message-not-delivered'],
  bend: (seams) => {
    atCutOff(seams, async (session, data) => {
      const { transaction } = session.state
      if (transaction) await finishMessage(session, transaction, data)
    })
  },
}
