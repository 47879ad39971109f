import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'accepted-message-lost',
  summary: 'A message is answered 250 and then thrown away.',
  breaks: [
    'handbook-plain-relay-as-typed',
    'handbook-starttls-transaction',
    'handbook-submission-walk',
    'handbook-submission-implicit-tls',
    'rfc5321-2.1-responsibility-kept',
    'rfc5321-4.1.1.3-delivered-to-mailbox',
  ],
  // A lost message is neither deferred nor reported.
  neighbours: [
    'handbook-queue-deferred',
    'rfc5321-6.1-notification-sent',
    'rfc5321-3.3-source-route-ignored',
    'rfc5321-3.7.2-odd-trace-robust',
    'rfc5321-3.9-list-header-unchanged',
    'rfc5321-3.9-list-members-not-filtered',
    'rfc5321-3.9-list-reaches-every-member',
    'rfc5321-3.9.1-alias-expanded',
    'rfc5321-3.9.1-alias-rest-unchanged',
    'rfc5321-4.1.1.3-recipients-add-up',
    'rfc5321-4.4-partial-failure-notified',
    'rfc5321-4.4-partial-failure-others-delivered',
    'rfc5321-4.4-each-failed-recipient-reported',
    'rfc5321-4.5.3.1.8-hundred-recipients-taken',
    'rfc5321-4.5.3.1.8-over-limit-orderly',
    'rfc5321-6.1-notification-to-reverse-path',
    'rfc5321-6.1-notification-source-route-stripped',
    'rfc5321-6.2-faulty-message-delivered',
    'rfc5321-6.2-undelivered-is-bounced',
    'rfc5321-6.2-no-silent-dropping',
    'rfc5321-7.2-header-not-fitted-to-envelope',
    'rfc5321-3.4-251-still-forwards',
    'rfc5321-4.1.1.5-rset-after-acceptance',
    'rfc5321-4.1.1.10-lost-connection-keeps-completed',
    'rfc3461-5.2.6-failure-asked-for',
    'rfc3461-5.2.3-success-asked-for',
    'rfc6409-8-limited-to-remedies',
    'rfc6409-8.8-unmatched-addresses-kept',
    'sec-injection-sender-kept',
  ],
  bend: (seams) => {
    seams.queue.persist = () => Promise.resolve()
  },
}
