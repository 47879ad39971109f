import { changeReply } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'capabilities-not-read-anew',
  summary: 'EHLO inside TLS lists no extensions.',
  breaks: ['rfc3207-4.2-ehlo-after-handshake'],
  bend: (seams) => {
    changeReply(seams, 'EHLO', (answer, session) => (session.state.secure ? { ...answer, lines: answer.lines.slice(0, 1) } : answer))
  },
}
