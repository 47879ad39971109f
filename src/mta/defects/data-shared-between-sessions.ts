import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'data-shared-between-sessions',
  summary: 'What one client has sent of its message gets into another\'s.',
  breaks: ['rfc5321-4.5.4.2-concurrent-transactions'],
  neighbours: [
    'rfc5321-4.1.1-nothing-before-end-of-data',
    'rfc5321-4.1.1.4-lines-are-data',
    'rfc5321-4.1.1.4-last-line-break-belongs-to-message',
    'rfc5321-4.1.1.10-lost-connection-cancels',
    'rfc5321-4.1.1.10-lost-connection-is-temporary',
    'rfc5321-4.5.2-control-characters-kept',
    'rfc5321-4.5.2-storage-reversible',
    'rfc5321-4.5.3.1.6-text-line-1000',
    'rfc5321-4.5.3.1.6-stuffed-period-not-counted',
    'sec-tls-truncated-message-not-delivered',
  ],
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
