import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'bare-cr-ends-data',
  summary: 'CR.CR and CRLF.CR end the data too.',
  breaks: ['rfc5321-4.1.1.4-bare-lf-not-end-of-data', 'sec-smuggling-one-piece', 'sec-smuggling-two-pieces', 'sec-smuggling-header'],
  bend: (seams) => {
    seams.wire.findEndOfData = (window) => {
      // A CR that stands last may be half of a CRLF.
      const found = /(\r\n?)\.\r(?:\n|(?=[^\n]))/.exec(window.toString('latin1'))
      return found?.[1] === undefined ? undefined : { end: found.index + found[1].length, next: found.index + found[0].length }
    }
    seams.wire.contentRefusal = () => undefined
  },
}
