import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'sender-refusal-354',
  summary: 'A sender that policy refuses is answered 354.',
  breaks: ['rfc5321-3.3-mail-refusal-permanent-or-temporary'],
  // The same refusal is looked for there.
  neighbours: ['handbook-relay-local-sender', 'rfc2034-4-codes-for-policy', 'sec-relay-sender'],
  bend: (seams) => {
    const { localSenderRefusal } = seams.wire
    seams.wire.localSenderRefusal = (session, path) => {
      const refusal = localSenderRefusal(session, path)
      return refusal && { code: 354, lines: refusal.lines }
    }
  },
}
