import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'submission-auth-not-offered',
  summary: 'A submission service knows AUTH and does not say so.',
  breaks: ['rfc6409-7-auth-offered'],
  bend: (seams) => {
    const { keywords } = seams.wire
    seams.wire.keywords = (session) => keywords(session).filter((line) => !line.startsWith('AUTH'))
  },
}
