import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'list-keeps-sender',
  summary: 'Copies from a list keep the author\'s return address.',
  breaks: ['rfc5321-3.9-list-return-address-changed'],
  bend: (seams) => {
    const { copyForMembers } = seams.queue
    seams.queue.copyForMembers = (list, envelope, content) => ({ ...copyForMembers(list, envelope, content), sender: envelope.sender })
  },
}
