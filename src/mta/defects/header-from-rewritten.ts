import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'header-from-rewritten',
  summary: 'The From field of the message is replaced by the envelope sender.',
  breaks: ['handbook-plain-relay-header-from'],
  neighbours: [
    'handbook-plain-relay-as-typed',
    'rfc5321-3.9-list-header-unchanged',
    'rfc5321-7.2-header-not-fitted-to-envelope',
    'rfc6409-8.8-unmatched-addresses-kept',
  ],
  bend: (seams) => {
    seams.wire.content = (content, { sender }) => Buffer.from(content.toString('latin1').replace(/^from:.*$/im, () => `From: <${sender}>`), 'latin1')
  },
}
