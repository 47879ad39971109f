import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'submission-without-starttls',
  summary: 'The submission service does not offer STARTTLS.',
  breaks: ['rfc8314-3.3-starttls-on-submission'],
  bend: (seams) => {
    const { keywords } = seams.wire
    seams.wire.keywords = (session) => keywords(session).filter((line) => line !== 'STARTTLS' || session.service !== 'submission')
  },
}
