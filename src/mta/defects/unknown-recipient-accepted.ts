import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'unknown-recipient-accepted',
  summary: 'RCPT accepts any address of a local domain.',
  breaks: ['rfc5321-3.3-unknown-recipient', 'sec-backscatter-unknown-recipient'],
  neighbours: [
    'rfc5321-2.4-replies-ascii',
    'rfc5321-3.5.3-no-250-unverified',
    'rfc5321-3.5.3-vrfy-validates',
    'rfc5321-4.2-reply-text-characters',
    'rfc5321-4.5.3.1.5-reply-line-512',
    'sec-injection-vrfy',
  ],
  bend: (seams) => {
    const { localTargets } = seams.wire
    seams.wire.localTargets = (settings, mailbox) => localTargets(settings, mailbox) ?? [mailbox.text]
  },
}
