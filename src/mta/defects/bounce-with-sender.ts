import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'bounce-with-sender',
  summary: 'A notification has a reverse-path that is not null.',
  breaks: ['rfc5321-6.1-notification-null-sender', 'rfc5321-4.5.5-every-dsn-null-sender'],
  bend: (seams) => {
    const own = 'mailer-daemon@localhost'
    seams.queue.reportSender = (envelope) => (envelope.sender === own ? '' : own)
  },
}
