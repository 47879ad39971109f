import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'relaying-not-told',
  summary: 'The next hop is thought to tell of a success itself, whatever it offers.',
  breaks: ['rfc3461-5.2.2-relayed-told'],
  bend: (seams) => {
    const { handOn } = seams.queue
    seams.queue.handOn = async (job) => (await handOn(job)).map((outcome) => (outcome.kind === 'delivered' ? { ...outcome, noticePassedOn: true } : outcome))
  },
}
