import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'flushed-message-kept',
  summary: 'A delivered message stays in the queue.',
  breaks: ['handbook-queue-delivered-leaves'],
  bend: (seams) => {
    seams.queue.retire = (store, entry) => store.move(entry.id, entry.folder, 'deferred')
  },
}
