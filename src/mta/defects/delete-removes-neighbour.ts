import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'delete-removes-neighbour',
  summary: 'postsuper -d removes all messages of the same sender.',
  breaks: ['handbook-queue-delete-only-that'],
  bend: (seams) => {
    seams.queue.toDelete = (entries, asked) => {
      const senders = asked.map((entry) => entry.message.envelope.sender)
      return entries.filter((entry) => senders.includes(entry.message.envelope.sender))
    }
  },
}
