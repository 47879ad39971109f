import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'list-skips-sender',
  summary: 'Who writes to a list gets no copy.',
  breaks: ['rfc5321-3.9-list-members-not-filtered'],
  bend: (seams) => {
    const { copyForMembers } = seams.queue
    seams.queue.copyForMembers = (list, envelope, content) => copyForMembers({ ...list, members: list.members.filter((member) => member !== envelope.sender) }, envelope, content)
  },
}
