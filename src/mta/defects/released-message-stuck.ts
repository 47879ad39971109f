import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'released-message-stuck',
  summary: 'A message that was on hold once is never tried again, released or not.',
  breaks: ['handbook-queue-release'],
  bend: (seams) => {
    const held = new Set<string>()
    const { mayTry, toHold } = seams.queue
    seams.queue.toHold = (asked) => {
      for (const { id } of asked) held.add(id)
      return toHold(asked)
    }
    seams.queue.mayTry = (entry) => !held.has(entry.id) && mayTry(entry)
  },
}
