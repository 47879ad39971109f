import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'starttls-with-parameter',
  summary: 'STARTTLS is listed with a parameter.',
  breaks: ['rfc3207-3-keyword-without-parameters'],
  bend: (seams) => {
    const { keywords } = seams.wire
    seams.wire.keywords = (session) => keywords(session).map((line) => (line === 'STARTTLS' ? 'STARTTLS OPTIONAL' : line))
  },
}
