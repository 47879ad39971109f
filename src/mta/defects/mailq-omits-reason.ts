import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'mailq-omits-reason',
  summary: 'The listing does not say why a message is delayed.',
  breaks: ['handbook-queue-listing'],
  bend: (seams) => {
    const { waiting } = seams.tools
    seams.tools.waiting = (listed) => waiting(listed).map(({ address }) => ({ address }))
  },
}
