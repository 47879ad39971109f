import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'bare-cr-ends-command',
  summary: 'A carriage return alone ends a command line.',
  breaks: ['rfc5321-2.3.8-command-line-crlf-only'],
  bend: (seams) => {
    seams.wire.findLineEnd = (octets) => {
      const found = /\r(?:\n|(?=[^\n]))/.exec(octets.toString('latin1'))
      return found ? { end: found.index, next: found.index + found[0].length } : undefined
    }
  },
}
