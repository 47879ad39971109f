import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'commands-run-inside-data',
  summary: 'A line RSET inside the data ends it, and is run.',
  breaks: ['rfc5321-4.1.1.4-lines-are-data'],
  bend: (seams) => {
    const { findEndOfData } = seams.wire
    seams.wire.findEndOfData = (window) => {
      const at = window.indexOf('\r\nRSET\r\n')
      return at < 0 ? findEndOfData(window) : { end: at + 2, next: at + 2 }
    }
  },
}
