import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'recipients-in-header',
  summary: 'A header field shows all recipients of the envelope.',
  breaks: ['rfc5321-7.2-recipients-not-copied'],
  bend: (seams) => {
    seams.wire.content = (content, { accepted }) => Buffer.concat([Buffer.from(`X-Envelope-To: ${accepted.join(', ')}\r\n`), content])
  },
}
