import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'period-with-more-ends-data',
  summary: 'A line of a period and one more character ends the data.',
  breaks: ['rfc5321-4.5.2-period-with-space-no-end'],
  neighbours: ['rfc5321-4.5.2-leading-period-deleted', 'sec-smuggling-one-piece', 'sec-smuggling-two-pieces', 'sec-smuggling-header'],
  bend: (seams) => {
    seams.wire.findEndOfData = (window) => {
      const found = /\r\n\.[^\r]?\r\n/.exec(window.toString('latin1'))
      return found ? { end: found.index + 2, next: found.index + found[0].length } : undefined
    }
  },
}
