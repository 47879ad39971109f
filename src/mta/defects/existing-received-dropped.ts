import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'existing-received-dropped',
  summary: 'Received fields that the message carries are taken out.',
  breaks: ['rfc5321-4.4-existing-trace-kept'],
  neighbours: ['rfc5321-3.7.2-odd-trace-robust', 'rfc5321-6.3-trivial-loops-stopped', 'sec-backscatter-loop'],
  bend: (seams) => {
    seams.wire.content = (content) => Buffer.from(content.toString('latin1').replace(/^received:.*\r\n(?:[ \t].*\r\n)*/gim, ''), 'latin1')
  },
}
