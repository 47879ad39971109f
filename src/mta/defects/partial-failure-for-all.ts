import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'partial-failure-for-all',
  summary: 'Where one recipient is at another host, the local ones are forgotten.',
  breaks: ['rfc5321-4.4-partial-failure-others-delivered'],
  neighbours: ['rfc5321-4.4-partial-failure-notified'],
  bend: (seams) => {
    seams.wire.content = (content, { recipients }) => {
      const domain = ({ address }: { readonly address: string }): string => address.slice(address.lastIndexOf('@'))
      const [first] = recipients
      if (first) recipients.splice(0, recipients.length, ...recipients.filter((one) => domain(one) === domain(first)))
      return content
    }
  },
}
