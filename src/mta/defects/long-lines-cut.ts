import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'long-lines-cut',
  summary: 'Text lines are cut after 990 octets.',
  breaks: ['rfc5321-4.5.3.1.6-text-line-1000', 'rfc5321-4.5.2-characters-kept'],
  neighbours: ['rfc5321-4.5.3.1.6-stuffed-period-not-counted'],
  bend: (seams) => {
    seams.wire.content = (content) => Buffer.from(content.toString('latin1').replace(/^([^\r\n]{990})[^\r\n]*/gm, '$1'), 'latin1')
  },
}
