import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'failures-told-on-request-only',
  summary: 'Failures are told only where NOTIFY asks for them.',
  breaks: ['rfc3461-5.2.6-failure-asked-for'],
  bend: (seams) => {
    const { notifications } = seams.queue
    seams.queue.notifications = (reports) => notifications(reports.filter(({ action, recipient }) => action !== 'failed' || recipient.notify !== undefined)).filter((together) => together.length > 0)
  },
}
