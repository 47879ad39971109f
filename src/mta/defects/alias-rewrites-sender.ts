import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'alias-rewrites-sender',
  summary: 'A copy from an alias has another return address.',
  breaks: ['rfc5321-3.9.1-alias-rest-unchanged'],
  neighbours: ['rfc5321-3.9-list-return-address-changed'],
  bend: (seams) => {
    const { traceLines } = seams.queue
    seams.queue.traceLines = (envelope, recipient, content) =>
      traceLines(recipient.original === recipient.address ? envelope : { ...envelope, sender: `bounces+${envelope.id}@example.test` }, recipient, content)
  },
}
