import { handOnRaw } from '../bending-remote.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'false-ends-handed-on',
  summary: 'Bare line ends are taken, and handed on as they came.',
  breaks: ['sec-smuggling-not-handed-on'],
  bend: (seams) => {
    seams.wire.contentRefusal = () => undefined
    // A period before a bare line end is not at the beginning of a line that a client has stuffed.
    seams.wire.unstuff = (data) => Buffer.from(data.toString('latin1').replace(/(^|\r\n)\.(?!\n|\r[^\n])/g, '$1'), 'latin1')
    handOnRaw(seams, /\r(?!\n)|(?<!\r)\n/, { stuff: (content) => content.replace(/(^|\r\n)\./g, '$1..').replace(/\r\n\.\.(?=\r[^\n]|\n|\r\r)/g, '\r\n.') })
  },
}
