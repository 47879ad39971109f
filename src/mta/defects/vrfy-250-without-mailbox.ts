import { tellEachOtherwise } from '../bending-told.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'vrfy-250-without-mailbox',
  summary: 'VRFY confirms a user without naming the mailbox.',
  breaks: ['rfc5321-3.5.1-vrfy-250-has-mailbox'],
  // What names no mailbox has none of its forms either.
  neighbours: ['rfc5321-3.5.1-vrfy-250-form', 'rfc5321-3.5.2-normal-reply-fqdn'],
  bend: (seams) => {
    tellEachOtherwise(seams, 'VRFY', () => 'Yes, there is such a user')
  },
}
