import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'stuffed-period-counted',
  summary: 'The limit on lines is applied before the period of transparency is deleted.',
  breaks: ['rfc5321-4.5.3.1.6-stuffed-period-not-counted'],
  bend: (seams) => {
    const { unstuff } = seams.wire
    seams.wire.unstuff = (data) => unstuff(Buffer.from(data.toString('latin1').replace(/^([^\r\n]{998})[^\r\n]*/gm, '$1'), 'latin1'))
  },
}
