import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'bare-lf-ends-data',
  summary: 'LF.LF and LF.CRLF end the data too.',
  breaks: ['rfc5321-4.1.1.4-bare-lf-not-end-of-data', 'sec-smuggling-one-piece', 'sec-smuggling-two-pieces', 'sec-smuggling-header'],
  bend: (seams) => {
    seams.wire.findEndOfData = (window) => {
      const found = /\n\.\r?\n/.exec(window.toString('latin1'))
      return found ? { end: found.index + 1, next: found.index + found[0].length } : undefined
    }
    seams.wire.contentRefusal = () => undefined
  },
}
