import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'alias-first-address-only',
  summary: 'Mail for an alias goes to the first of its addresses only.',
  breaks: ['rfc5321-3.9.1-alias-expanded'],
  // What does not arrive does not arrive as it was typed.
  neighbours: ['rfc5321-3.9.1-alias-rest-unchanged'],
  bend: (seams) => {
    const { localTargets } = seams.wire
    seams.wire.localTargets = (settings, mailbox) => localTargets(settings, mailbox)?.slice(0, 1)
  },
}
