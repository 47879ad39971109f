import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'false-ends-handed-on',
  summary: 'Bare line ends are taken, and handed on as they came.',
  breaks: ['sec-smuggling-not-handed-on'],
  bend: (seams) => {
    seams.wire.contentRefusal = () => undefined
  },
}
