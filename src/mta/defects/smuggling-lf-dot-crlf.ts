import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'smuggling-lf-dot-crlf',
  summary: 'LF.CRLF ends the data too.',
  breaks: ['sec-smuggling-one-piece', 'sec-smuggling-two-pieces', 'sec-smuggling-header'],
  neighbours: ['rfc5321-4.1.1.4-bare-lf-not-end-of-data'],
  bend: (seams) => {
    seams.wire.findEndOfData = (window) => {
      const found = /(\n)\.\r\n/.exec(window.toString('latin1'))
      return found?.[1] === undefined ? undefined : { end: found.index + found[1].length, next: found.index + found[0].length }
    }
    seams.wire.contentRefusal = () => undefined
  },
}
