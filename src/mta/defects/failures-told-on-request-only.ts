import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'failures-told-on-request-only',
  summary: 'Failures are told only where NOTIFY asks for them.',
  breaks: ['rfc3461-5.2.6-failure-asked-for'],
  neighbours: [
    'rfc5321-2.1-responsibility-kept',
    'rfc5321-4.4-each-failed-recipient-reported',
    'rfc5321-4.4-partial-failure-notified',
    'rfc5321-6.1-notification-sent',
    'rfc5321-6.1-notification-source-route-stripped',
    'rfc5321-6.1-notification-to-reverse-path',
    'rfc5321-6.2-undelivered-is-bounced',
  ],
  bend: (seams) => {
    const { notifications } = seams.queue
    seams.queue.notifications = (reports) => notifications(reports.filter(({ action, recipient }) => action !== 'failed' || recipient.notify !== undefined)).filter((together) => together.length > 0)
  },
}
