import { tellEachOtherwise } from '../bending-told.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'told-domain-cut',
  summary: 'VRFY and EXPN tell only the first label of the domain.',
  breaks: ['rfc5321-3.5.2-normal-reply-fqdn'],
  // These are other mailboxes than the members'.
  neighbours: ['rfc5321-3.5.1-expn-250-has-mailboxes'],
  bend: (seams) => {
    const cut = (line: string): string => line.replace(/(@[^.>]+)\.[^>]+/, '$1')
    tellEachOtherwise(seams, 'VRFY', cut)
    tellEachOtherwise(seams, 'EXPN', cut)
  },
}
