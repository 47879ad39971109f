import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'local-sender-unchecked',
  summary: 'Strangers may use a local sender address.',
  breaks: ['handbook-relay-local-sender'],
  neighbours: ['rfc5321-3.3-mail-refusal-permanent-or-temporary'],
  bend: (seams) => {
    seams.wire.localSenderRefusal = () => undefined
  },
}
