import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'postcat-hides-envelope',
  summary: 'postcat shows no envelope records.',
  breaks: ['handbook-queue-postcat-envelope'],
  bend: (seams) => {
    seams.tools.envelope = () => []
  },
}
