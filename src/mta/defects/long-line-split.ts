import type { Defect } from '../defect.ts'
import { findLineEnd } from '../lines/crlf.ts'

export const defect: Defect = {
  id: 'long-line-split',
  summary: 'What is too long for one command line is taken for several.',
  breaks: ['rfc5321-2.3.8-command-line-crlf-only'],
  bend: (seams) => {
    const limit = 2000
    seams.wire.findLineEnd = (octets, searched) => findLineEnd(octets, searched) ?? (octets.length > limit ? { end: limit, next: limit } : undefined)
  },
}
