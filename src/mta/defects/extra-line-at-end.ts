import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'extra-line-at-end',
  summary: 'Every message gets an empty line at its end.',
  breaks: ['rfc5321-4.1.1.4-last-line-break-belongs-to-message'],
  bend: (seams) => {
    seams.wire.content = (content) => Buffer.concat([content, Buffer.from('\r\n')])
  },
}
