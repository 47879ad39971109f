import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'return-path-mailer-daemon',
  summary: 'The return path of a message from the null sender names MAILER-DAEMON.',
  breaks: ['rfc5321-4.4-return-path-null'],
  // The mailbox shows the reverse-path of a notification in Return-Path.
  neighbours: ['rfc5321-6.1-notification-null-sender', 'rfc5321-4.5.5-every-dsn-null-sender'],
  bend: (seams) => {
    const { traceLines } = seams.queue
    seams.queue.traceLines = (envelope, ...rest) => traceLines({ ...envelope, sender: envelope.sender || 'MAILER-DAEMON' }, ...rest)
  },
}
