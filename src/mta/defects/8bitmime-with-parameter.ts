import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: '8bitmime-with-parameter',
  summary: 'The keyword 8BITMIME is listed with a parameter.',
  breaks: ['rfc6152-2-keyword-alone'],
  bend: (seams) => {
    const { keywords } = seams.wire
    seams.wire.keywords = (session) => keywords(session).map((line) => line.replace(/^8BITMIME$/, '$& 1'))
  },
}
