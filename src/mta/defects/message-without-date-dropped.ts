import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'message-without-date-dropped',
  summary: 'A message without a Date field is acknowledged, and lost.',
  breaks: [
    'rfc5321-6.2-faulty-message-delivered',
    'rfc5321-6.2-no-silent-dropping',
  ],
  neighbours: [
    'handbook-plain-relay-as-typed',
    'rfc5321-3.9-list-header-unchanged',
    'rfc5321-7.2-header-not-fitted-to-envelope',
  ],
  bend: (seams) => {
    const { persist } = seams.queue
    seams.queue.persist = (store, envelope, content) => (/^date:/im.test(content.toString('latin1')) ? persist(store, envelope, content) : Promise.resolve())
  },
}
