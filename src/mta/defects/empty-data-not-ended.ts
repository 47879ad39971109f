import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'empty-data-not-ended',
  summary: 'A period in the first line does not end the data.',
  breaks: ['rfc5321-4.1.1.4-period-at-once-ends-data'],
  bend: (seams) => {
    let begins = false
    seams.wire.findEndOfData = (window) => {
      const at = window.indexOf('\r\n.\r\n', begins ? 1 : 0)
      // The first look is at the line end of DATA alone.
      begins = window.length === 2
      return at < 0 ? undefined : { end: at + 2, next: at + 5 }
    }
  },
}
