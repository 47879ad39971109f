import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'postcat-hides-content',
  summary: 'postcat shows no message content.',
  breaks: ['handbook-queue-postcat-content'],
  neighbours: ['rfc5321-3.9-list-header-unchanged', 'rfc5321-3.9-list-reaches-every-member'],
  bend: (seams) => {
    seams.tools.content = () => []
  },
}
