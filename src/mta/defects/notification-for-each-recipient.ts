import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'notification-for-each-recipient',
  summary: 'Each recipient that failed is reported in a notification of its own.',
  breaks: ['rfc5321-4.4-one-notification-for-all'],
  bend: (seams) => {
    seams.queue.notifications = (reports) => reports.map((one) => [one])
  },
}
