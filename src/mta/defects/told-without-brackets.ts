import { tellEachOtherwise } from '../bending-told.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'told-without-brackets',
  summary: 'VRFY and EXPN tell mailboxes without brackets.',
  breaks: ['rfc5321-3.5.2-addresses-in-brackets'],
  bend: (seams) => {
    const bare = (line: string): string => line.replace(/[<>]/g, '')
    tellEachOtherwise(seams, 'VRFY', bare)
    tellEachOtherwise(seams, 'EXPN', bare)
  },
}
