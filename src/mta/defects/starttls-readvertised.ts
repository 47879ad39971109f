import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'starttls-readvertised',
  summary: 'STARTTLS is offered inside TLS.',
  breaks: ['handbook-starttls-starts-over', 'rfc3207-4.2-starttls-not-readvertised'],
  bend: (seams) => {
    const { keywords } = seams.wire
    seams.wire.keywords = (session) => [...new Set([...keywords(session), 'STARTTLS'])]
  },
}
