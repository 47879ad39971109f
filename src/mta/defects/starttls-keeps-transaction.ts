import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'starttls-keeps-transaction',
  summary: 'What was said before the handshake still holds after it.',
  breaks: ['rfc3207-4.2-state-forgotten'],
  neighbours: ['rfc3207-4.2-ehlo-forgotten', 'rfc3207-6-knowledge-of-before-discarded'],
  bend: (seams) => {
    seams.wire.forgetForTls = (session) => {
      session.state.secure = true
    }
  },
}
