import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'moved-mail-dropped',
  summary: 'Mail for an address that has moved is answered 251, and thrown away: the sender knows the new one by now.',
  breaks: ['rfc5321-3.4-251-still-forwards'],
  bend: (seams) => {
    const { persist } = seams.queue
    seams.queue.persist = (store, envelope, content) =>
      envelope.recipients.every(({ original }) => original.startsWith('former@')) ? Promise.resolve() : persist(store, envelope, content)
  },
}
