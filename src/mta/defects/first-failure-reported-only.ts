import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'first-failure-reported-only',
  summary: 'Only the first recipient that failed is reported.',
  breaks: ['rfc5321-4.4-each-failed-recipient-reported'],
  bend: (seams) => {
    seams.queue.notifications = (reports) => [reports.slice(0, 1)]
  },
}
