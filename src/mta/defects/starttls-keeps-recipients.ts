import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'starttls-keeps-recipients',
  summary: 'A transaction that has recipients already is kept over the handshake, and goes on inside TLS.',
  breaks: ['rfc3207-6-knowledge-of-before-discarded'],
  bend: (seams) => {
    const { forgetForTls } = seams.wire
    seams.wire.forgetForTls = (session) => {
      const { transaction, helo, extended } = session.state
      forgetForTls(session)
      if (transaction && transaction.accepted.length > 0) Object.assign(session.state, { transaction, helo, extended })
    }
  },
}
