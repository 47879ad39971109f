import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'receipts-on-request',
  summary: 'Whoever a header field names gets a copy as his receipt.',
  breaks: ['sec-backscatter-receipt'],
  neighbours: ['rfc5321-C-no-routing-from-header'],
  bend: (seams) => {
    seams.wire.content = (content, transaction) => {
      const header = content.toString('latin1').split('\r\n\r\n')[0] ?? ''
      for (const [, address = ''] of header.matchAll(/^(?:Return-Receipt-To|Disposition-Notification-To|X-Confirm-Reading-To|Errors-To|Apparently-To|Bcc): <(.*)>/gim)) {
        transaction.recipients.push({ address, original: address })
      }
      return content
    }
  },
}
