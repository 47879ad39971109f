import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'vrfy-unknown',
  summary: 'VRFY is answered as an unknown command.',
  breaks: ['rfc5321-4.5.1-vrfy-supported'],
  neighbours: ['rfc5321-3.5.3-vrfy-not-500-502'],
  bend: (seams) => {
    seams.wire.commands.delete('VRFY')
  },
}
