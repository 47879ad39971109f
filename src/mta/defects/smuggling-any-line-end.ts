import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'smuggling-any-line-end',
  summary: 'Any of CR, LF and NEL ends a line, also around the period that ends the data; empty lines behind it are skipped.',
  breaks: ['sec-smuggling-one-piece', 'sec-smuggling-two-pieces', 'sec-smuggling-header'],
  neighbours: ['rfc5321-4.1.1.4-bare-lf-not-end-of-data'],
  bend: (seams) => {
    seams.wire.findEndOfData = (window) => {
      const found = /([\r\n\x85])\.(?:\r\n|[\n\x85]|\r(?=[^\n]))\n*/.exec(window.toString('latin1'))
      return found?.[1] === undefined ? undefined : { end: found.index + found[1].length, next: found.index + found[0].length }
    }
    seams.wire.contentRefusal = () => undefined
  },
}
