import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'bounce-for-null-sender',
  summary: 'A notification is sent for a message with a null reverse-path.',
  breaks: ['rfc5321-6.1-no-notification-for-null-sender'],
  bend: (seams) => {
    const { reportTo } = seams.queue
    // Reports have no client; without this exception they would be answered for ever.
    seams.queue.mayReport = (envelope) => envelope.client.address !== ''
    seams.queue.reportTo = (envelope, content) =>
      reportTo(envelope, content) || (/^From:.*?<?([^<>\s]+@[^<>\s]+)>?\s*$/im.exec(content.toString('latin1'))?.[1] ?? '')
  },
}
