import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'header-filled-from-envelope',
  summary: 'To, Cc, Bcc and Sender are made what the envelope says.',
  breaks: ['rfc5321-7.2-header-not-fitted-to-envelope'],
  neighbours: ['rfc5321-7.2-recipients-not-copied', 'rfc5321-3.9.1-alias-rest-unchanged', 'rfc6409-8-limited-to-remedies', 'rfc6409-8.8-destinations-kept', 'handbook-sender-field-not-needed'],
  bend: (seams) => {
    seams.wire.content = (content, { sender, accepted }) => {
      const all = accepted.map((path) => `<${path}>`).join(', ')
      return Buffer.from(`Sender: <${sender}>\r\nCc: ${all}\r\nBcc: ${all}\r\n${content.toString('latin1').replace(/^to:.*$/im, () => `To: ${all}`)}`, 'latin1')
    }
  },
}
