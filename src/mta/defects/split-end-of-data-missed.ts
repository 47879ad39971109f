import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'split-end-of-data-missed',
  summary: 'The end of data is not seen when it arrives in two pieces.',
  breaks: ['rfc5321-4.1.1.4-period-alone-ends-data'],
  neighbours: ['rfc5321-4.1.1.4-period-at-once-ends-data'],
  bend: (seams) => {
    const { findEndOfData } = seams.wire
    let before = 0
    seams.wire.findEndOfData = (window) => {
      const found = findEndOfData(window.subarray(before))
      const skipped = before
      before = found ? 0 : Math.min(window.length, 4)
      return found && { end: found.end + skipped, next: found.next + skipped }
    }
  },
}
