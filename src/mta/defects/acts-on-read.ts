import type { Defect } from '../defect.ts'
import { findLineEnd } from '../lines/crlf.ts'

export const defect: Defect = {
  id: 'acts-on-read',
  summary: 'What one read brings is taken for a command line, ended or not.',
  breaks: ['rfc5321-2.4-no-action-before-crlf'],
  neighbours: ['rfc5321-2.3.8-command-line-crlf-only'],
  bend: (seams) => {
    seams.wire.findLineEnd = (octets, searched) =>
      findLineEnd(octets, searched) ?? (octets.length > 0 ? { end: octets.length, next: octets.length } : undefined)
  },
}
