import { tellEachOtherwise } from '../bending-told.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'expn-shows-route',
  summary: 'EXPN tells source routes.',
  breaks: ['rfc5321-3.5.2-no-paths-returned'],
  // The mailbox stands behind a route.
  neighbours: ['rfc5321-3.5.2-addresses-in-brackets'],
  bend: (seams) => {
    tellEachOtherwise(seams, 'EXPN', (line) => line.replace('<', '<@mx.example.test:'))
  },
}
