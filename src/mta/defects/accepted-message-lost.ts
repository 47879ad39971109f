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
  neighbours: ['handbook-queue-deferred', 'rfc5321-6.1-notification-sent'],
  bend: (seams) => {
    seams.queue.persist = () => Promise.resolve()
  },
}
