import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'bare-lf-ends-command',
  summary: 'A line feed alone ends a command line.',
  breaks: ['rfc5321-2.3.8-command-line-crlf-only'],
  bend: (seams) => {
    seams.wire.findLineEnd = (octets) => {
      const next = octets.indexOf(10) + 1
      return next === 0 ? undefined : { end: octets[next - 2] === 13 ? next - 2 : next - 1, next }
    }
  },
}
