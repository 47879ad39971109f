import { atCutOff } from '../bending-ends.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'cut-off-message-bounced',
  summary: 'A message that was cut off is reported to its sender as failed.',
  breaks: ['rfc5321-4.1.1.10-lost-connection-is-temporary'],
  bend: (seams) => {
    atCutOff(seams, async (session, data) => {
      const { queue } = session.engine
      const address = session.state.transaction?.sender ?? ''
      const content = Buffer.concat([Buffer.from('Subject: Undelivered mail\r\n\r\nNot all of it came:\r\n'), data])
      if (address !== '') await queue.accept(queue.newId(), { sender: '', recipients: [{ address, original: address }], content, client: { ...session.client, helo: '' } })
    })
  },
}
