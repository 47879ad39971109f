import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'starttls-keeps-ehlo',
  summary: 'The EHLO of before the handshake counts inside TLS.',
  breaks: ['rfc3207-4.2-ehlo-forgotten'],
  bend: (seams) => {
    const { forgetForTls } = seams.wire
    seams.wire.forgetForTls = (session) => {
      const { helo, extended } = session.state
      forgetForTls(session)
      Object.assign(session.state, { helo, extended })
    }
  },
}
