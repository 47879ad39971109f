import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'mechanisms-with-commas',
  summary: 'The mechanisms of the AUTH keyword are separated by commas.',
  breaks: ['rfc4954-3-mechanisms-listed'],
  neighbours: ['rfc4422-3.1-mechanism-names'],
  bend: (seams) => {
    const { keywords } = seams.wire
    seams.wire.keywords = (session) => keywords(session).map((line) => line.replace('PLAIN LOGIN', 'PLAIN,LOGIN'))
  },
}
