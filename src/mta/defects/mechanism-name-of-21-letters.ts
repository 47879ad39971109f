import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'mechanism-name-of-21-letters',
  summary: 'A mechanism is offered whose name has one letter too many.',
  breaks: ['rfc4422-3.1-mechanism-names'],
  neighbours: ['rfc4954-3-mechanisms-listed'],
  bend: (seams) => {
    const { keywords } = seams.wire
    seams.wire.keywords = (session) => keywords(session).map((line) => line.replace(/^AUTH /, 'AUTH X-ABCDEFGHIJKLMNOPQRS '))
  },
}
