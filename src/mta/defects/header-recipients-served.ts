import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'header-recipients-served',
  summary: 'Local addresses in the header get the message, too.',
  breaks: ['rfc5321-C-no-routing-from-header'],
  bend: (seams) => {
    seams.wire.content = (content, transaction) => {
      const [header = ''] = content.toString('latin1').split('\r\n\r\n')
      const fields = header.split('\r\n').filter((line) => /^(?:(?:Resent-|Apparently-)?To|B?cc):/i.test(line)).join()
      for (const [address] of fields.matchAll(/\b(?:user|other)@example\.test\b/g)) {
        if (!transaction.recipients.some((known) => known.address === address)) transaction.recipients.push({ address, original: address })
      }
      return content
    }
  },
}
