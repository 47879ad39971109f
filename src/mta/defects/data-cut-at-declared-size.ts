import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'data-cut-at-declared-size',
  summary: 'The text of a message is cut at the size that was declared.',
  breaks: ['rfc1870-6-size-ends-nothing'],
  bend: (seams) => {
    seams.wire.content = (content, { parameters: { size = content.length } }) => content.subarray(0, Math.max(size, content.indexOf('\r\n\r\n') + 4))
  },
}
