import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'header-recipients-served',
  summary: 'Local addresses in the header get the message, too.',
  breaks: ['rfc5321-C-no-routing-from-header'],
  bend: (seams) => {
    seams.wire.content = (content, transaction) => {
      // A list would be served twice, and which copy comes first is left to the moment.
      if (!transaction.recipients.every(({ address }) => /^(?:user|other)@/.test(address))) return content
      const [header = ''] = content.toString('latin1').split('\r\n\r\n')
      const fields = header.split('\r\n').filter((line) => /^(?:(?:Resent-|Apparently-)?To|B?cc):/i.test(line)).join()
      for (const [address] of fields.matchAll(/\b(?:user|other)@example\.test\b/g)) {
        if (!transaction.recipients.some((known) => known.address === address)) transaction.recipients.push({ address, original: address })
      }
      return content
    }
  },
}
