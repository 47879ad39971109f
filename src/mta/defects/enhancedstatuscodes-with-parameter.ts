import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'enhancedstatuscodes-with-parameter',
  summary: 'The keyword ENHANCEDSTATUSCODES is listed with a parameter.',
  breaks: ['rfc2034-3-keyword-alone'],
  bend: (seams) => {
    const { keywords } = seams.wire
    seams.wire.keywords = (session) => keywords(session).map((line) => line.replace(/^ENHANCEDSTATUSCODES$/, '$& 1'))
  },
}
