import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'postcat-hides-content',
  summary: 'postcat shows no message content.',
  breaks: ['handbook-queue-postcat-content'],
  bend: (seams) => {
    seams.tools.content = () => []
  },
}
