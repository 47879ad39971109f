import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'partial-failure-unreported',
  summary: 'A failure is not reported when another recipient got the message.',
  breaks: ['rfc5321-4.4-partial-failure-notified'],
  bend: (seams) => {
    const { mayReport } = seams.queue
    seams.queue.mayReport = (envelope) => new Set(envelope.recipients.map(({ address }) => address.slice(address.lastIndexOf('@')))).size === 1 && mayReport(envelope)
  },
}
