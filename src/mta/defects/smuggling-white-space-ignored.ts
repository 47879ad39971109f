import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'smuggling-white-space-ignored',
  summary: 'White space and other signs beside the period that ends the data are nothing.',
  breaks: ['sec-smuggling-one-piece'],
  neighbours: ['rfc5321-4.5.2-period-with-space-no-end'],
  bend: (seams) => {
    seams.wire.findEndOfData = (window) => {
      const found = /(\r\n) *(?:\.|=2E)[ \t\v]*\r\n/.exec(window.toString('latin1'))
      return found?.[1] === undefined ? undefined : { end: found.index + found[1].length, next: found.index + found[0].length }
    }
    seams.wire.contentRefusal = () => undefined
  },
}
