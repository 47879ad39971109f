import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'notify-success-ignored',
  summary: 'Deliveries are never told.',
  breaks: ['rfc3461-5.2.3-success-asked-for'],
  neighbours: ['rfc3461-5.2.2-relayed-told'],
  // Of what is not sent nothing can be said: rfc5321-4.5.5-every-dsn-null-sender is inconclusive.
  bend: (seams) => {
    const { notifications } = seams.queue
    seams.queue.notifications = (reports) => notifications(reports.filter(({ action }) => action === 'failed')).filter((together) => together.length > 0)
  },
}
