import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'mailq-differs-from-postqueue',
  summary: 'mailq shows no deferred mail; postqueue -p does.',
  breaks: ['handbook-queue-mailq-same'],
  neighbours: ['handbook-queue-listing'],
  bend: (seams) => {
    seams.tools.mailq = (messages) => seams.tools.table(messages.filter(({ folder }) => folder !== 'deferred'))
  },
}
