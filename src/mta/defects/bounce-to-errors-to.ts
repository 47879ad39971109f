import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'bounce-to-errors-to',
  summary: 'The notification goes to the address of the Errors-To field.',
  breaks: ['rfc5321-6.1-notification-to-reverse-path'],
  bend: (seams) => {
    const { reportTo } = seams.queue
    seams.queue.reportTo = (envelope, content) => /^Errors-To: <(.*)>/im.exec(content.toString('latin1'))?.[1] ?? reportTo(envelope, content)
  },
}
