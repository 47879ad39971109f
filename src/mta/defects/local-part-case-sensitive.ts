import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'local-part-case-sensitive',
  summary: 'Mailboxes are known in small letters only.',
  breaks: ['rfc5321-4.1.2-mailboxes-in-any-case'],
  bend: (seams) => {
    const { localTargets } = seams.wire
    seams.wire.localTargets = (settings, mailbox) => (/^postmaster$/i.test(mailbox.local) || !/[A-Z]/.test(mailbox.local) ? localTargets(settings, mailbox) : undefined)
  },
}
