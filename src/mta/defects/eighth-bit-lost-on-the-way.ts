import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'eighth-bit-lost-on-the-way',
  summary: 'What goes on to a next hop is made to fit it: the high bit of every octet is cleared.',
  breaks: ['rfc6152-3-conversion'],
  bend: (seams) => {
    const { handOn } = seams.queue
    seams.queue.handOn = (job) => handOn({ ...job, content: Buffer.from(job.content.map((octet) => octet & 0x7f)) })
  },
}
