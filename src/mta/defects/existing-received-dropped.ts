import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'existing-received-dropped',
  summary: 'Received fields that the message carries are taken out.',
  breaks: ['rfc5321-4.4-existing-trace-kept'],
  bend: (seams) => {
    seams.wire.content = (content) => Buffer.from(content.toString('latin1').replace(/^received:.*\r\n(?:[ \t].*\r\n)*/gim, ''), 'latin1')
  },
}
