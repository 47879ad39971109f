import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'apparently-to-added',
  summary: 'A message without a To field gets an Apparently-To field.',
  breaks: ['rfc5321-7.2-no-apparently-to'],
  bend: (seams) => {
    seams.wire.content = (content, { accepted }) => (/^to:/im.test(content.toString('latin1')) ? content : Buffer.concat([Buffer.from(`Apparently-To: <${accepted[0] ?? ''}>\r\n`), content]))
  },
}
