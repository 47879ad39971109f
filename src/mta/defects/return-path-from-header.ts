import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'return-path-from-header',
  summary: 'The Return-Path field shows the From field and not the reverse-path.',
  breaks: ['rfc5321-4.4-return-path-at-delivery'],
  // The mailbox shows the reverse-path of a notification in Return-Path.
  neighbours: [
    'rfc5321-6.1-notification-null-sender',
    'rfc5321-2.4-local-part-case-preserved',
    'rfc5321-3.9-list-return-address-changed',
    'rfc5321-4.1.2-backslash-literal',
    'rfc5321-4.4-return-path-null',
    'rfc5321-4.4-exactly-one-return-path',
    'rfc5321-4.5.5-every-dsn-null-sender',
    'sec-injection-sender-kept',
  ],
  bend: (seams) => {
    const { traceLines } = seams.queue
    seams.queue.traceLines = (envelope, recipient, content) => {
      const from = /^From:.*?<?([^<>\s]+@[^<>\s]+)>?\s*$/im.exec(content.toString('latin1'))?.[1] ?? ''
      return traceLines({ ...envelope, sender: from }, recipient, content)
    }
  },
}
