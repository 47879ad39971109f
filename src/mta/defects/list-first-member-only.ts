import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'list-first-member-only',
  summary: 'Mail for a list goes to its first member only.',
  breaks: ['rfc5321-3.9-list-reaches-every-member'],
  // What does not arrive does not arrive as it was typed, and not to who wrote it.
  neighbours: ['rfc5321-3.9-list-header-unchanged', 'rfc5321-3.9-list-members-not-filtered'],
  bend: (seams) => {
    const { copyForMembers } = seams.queue
    seams.queue.copyForMembers = (list, envelope, content) => copyForMembers({ ...list, members: list.members.slice(0, 1) }, envelope, content)
  },
}
