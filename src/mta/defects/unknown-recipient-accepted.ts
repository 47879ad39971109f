import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'unknown-recipient-accepted',
  summary: 'RCPT accepts any address of a local domain.',
  breaks: ['rfc5321-3.3-unknown-recipient'],
  bend: (seams) => {
    const { localTargets } = seams.wire
    seams.wire.localTargets = (settings, mailbox) => localTargets(settings, mailbox) ?? [mailbox.text]
  },
}
