import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'unstuffs-after-bare-lf',
  summary: 'A lone line feed or carriage return is taken for a line end where periods are deleted.',
  breaks: ['rfc5321-2.3.8-bare-lf-no-line-in-data'],
  bend: (seams) => {
    seams.wire.contentRefusal = () => undefined
    seams.wire.unstuff = (data) => Buffer.from(data.toString('latin1').replace(/(^|\r\n|\n|\r)\./g, '$1'), 'latin1')
  },
}
