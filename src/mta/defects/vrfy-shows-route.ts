import { tellEachOtherwise } from '../bending-told.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'vrfy-shows-route',
  summary: 'VRFY tells a source route.',
  breaks: ['rfc5321-3.5.2-no-paths-returned'],
  // The mailbox stands behind a route.
  neighbours: ['rfc5321-3.5.1-vrfy-250-form', 'rfc5321-3.5.2-addresses-in-brackets'],
  bend: (seams) => {
    tellEachOtherwise(seams, 'VRFY', (line) => line.replace('<', '<@mx.example.test:'))
  },
}
