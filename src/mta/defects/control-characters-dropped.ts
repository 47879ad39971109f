import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'control-characters-dropped',
  summary: 'Control characters in the text are lost.',
  breaks: ['rfc5321-4.5.2-control-characters-kept', 'rfc5321-4.5.2-characters-kept'],
  neighbours: ['rfc5321-4.5.2-storage-reversible'],
  bend: (seams) => {
    seams.wire.content = (content) => content.filter((octet) => (octet >= 32 && octet !== 127) || [9, 10, 13].includes(octet)) as Buffer
  },
}
