import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'hops-of-notifications-not-counted',
  summary: 'A message from the null sender may go round for ever.',
  breaks: ['sec-backscatter-loop'],
  bend: (seams) => {
    const { content, hopRefusal } = seams.wire
    let isNotification = false
    seams.wire.content = (octets, transaction) => {
      isNotification = transaction.sender === ''
      return content(octets, transaction)
    }
    seams.wire.hopRefusal = (octets) => (isNotification ? undefined : hopRefusal(octets))
  },
}
