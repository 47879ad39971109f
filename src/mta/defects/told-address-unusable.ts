import { tellEachOtherwise } from '../bending-told.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'told-address-unusable',
  summary: 'VRFY and EXPN tell names that cannot be written to.',
  breaks: ['rfc5321-3.5.2-returned-address-usable'],
  // These are other mailboxes than the members'.
  neighbours: ['rfc5321-3.5.1-expn-250-has-mailboxes'],
  bend: (seams) => {
    const inner = (line: string): string => line.replace('<', '<box-of-')
    tellEachOtherwise(seams, 'VRFY', inner)
    tellEachOtherwise(seams, 'EXPN', inner)
  },
}
