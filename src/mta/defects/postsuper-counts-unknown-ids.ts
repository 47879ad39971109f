import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'postsuper-counts-unknown-ids',
  summary: 'postsuper says that it dealt with an id that is not in the queue.',
  breaks: ['handbook-queue-unknown-id'],
  bend: (seams) => {
    seams.tools.dealtWith = (given) => given.filter((id) => id !== 'ALL')
  },
}
