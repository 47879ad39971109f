import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'bounce-missing',
  summary: 'A message that cannot be delivered is dropped without a word to its sender.',
  breaks: ['rfc5321-6.1-notification-sent', 'rfc5321-6.2-undelivered-is-bounced'],
  neighbours: [
    'rfc5321-2.1-responsibility-kept',
    'rfc5321-4.4-partial-failure-notified',
    'rfc5321-4.4-each-failed-recipient-reported',
    'rfc5321-6.1-notification-to-reverse-path',
    'rfc5321-6.1-notification-source-route-stripped',
    'rfc3461-5.2.6-failure-asked-for',
    'rfc3461-5.2.3-success-asked-for',
    'rfc3461-5.2.2-relayed-told',
  ],
  bend: (seams) => {
    seams.queue.mayReport = () => false
  },
}
