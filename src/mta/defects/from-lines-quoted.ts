import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'from-lines-quoted',
  summary: 'A line that begins with From gets a bracket in front, one that has a bracket gets none.',
  breaks: ['rfc5321-4.5.2-storage-reversible'],
  bend: (seams) => {
    seams.wire.content = (content) => Buffer.from(content.toString('latin1').replace(/^From /gm, '>From '), 'latin1')
  },
}
