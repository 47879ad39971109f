import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'data-shared-between-sessions',
  summary: 'What one client has sent of its message gets into another\'s.',
  breaks: ['rfc5321-4.5.4.2-concurrent-transactions'],
  bend: (seams) => {
    const { findEndOfData } = seams.wire
    let held = Buffer.alloc(0)
    seams.wire.findEndOfData = (window) => {
      const found = findEndOfData(window)
      // The first look is at the line end of DATA alone.
      if (!found && window.length > 2 && window.length < 200) held = Buffer.from(window)
      return found
    }
    seams.wire.content = (content) => Buffer.concat([content, held])
  },
}
