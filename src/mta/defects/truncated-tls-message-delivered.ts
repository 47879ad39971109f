import { atCutOff } from '../bending-ends.ts'
import { finishMessage } from '../data/finish.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'truncated-tls-message-delivered',
  summary: 'What has come of a message inside TLS is delivered when TLS is cut off before its end.',
  breaks: ['sec-tls-truncated-message-not-delivered'],
  bend: (seams) => {
    atCutOff(seams, async (session, data) => {
      const { transaction, secure } = session.state
      if (transaction && secure) await finishMessage(session, transaction, data)
    })
  },
}
