import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'smuggling-nul-ignored',
  summary: 'NUL is nothing, also beside the period that ends the data.',
  breaks: ['sec-smuggling-one-piece', 'sec-smuggling-two-pieces', 'sec-smuggling-header'],
  bend: (seams) => {
    seams.wire.findEndOfData = (window) => {
      const found = /(\r\n)\0*\.\0*\r\n/.exec(window.toString('latin1'))
      return found?.[1] === undefined ? undefined : { end: found.index + found[1].length, next: found.index + found[0].length }
    }
    seams.wire.contentRefusal = () => undefined
  },
}
