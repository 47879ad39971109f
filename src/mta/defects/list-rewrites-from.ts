import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'list-rewrites-from',
  summary: 'Copies from a list come, by their From field, from the list.',
  breaks: ['rfc5321-3.9-list-header-unchanged'],
  bend: (seams) => {
    const { copyForMembers } = seams.queue
    seams.queue.copyForMembers = (list, envelope, content) => {
      const rewritten = content.toString('latin1').replace(/^From:.*$/m, `From: <${list.address}>`)
      return copyForMembers(list, envelope, Buffer.from(rewritten, 'latin1'))
    }
  },
}
