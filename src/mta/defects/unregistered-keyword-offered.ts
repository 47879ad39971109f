import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'unregistered-keyword-offered',
  summary: 'EHLO offers an extension that nobody has registered.',
  breaks: ['rfc5321-2.2.2-keywords-registered'],
  bend: (seams) => {
    const { keywords } = seams.wire
    seams.wire.keywords = (session) => [...keywords(session), 'TURBOMAIL']
  },
}
