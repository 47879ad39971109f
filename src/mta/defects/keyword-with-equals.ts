import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'keyword-with-equals',
  summary: 'EHLO lines join keyword and parameter by an equals sign.',
  breaks: ['handbook-plain-relay-ehlo-list', 'rfc5321-4.1.1.1-keyword-syntax'],
  neighbours: ['rfc5321-4.5.3.1.7-limit-announced-with-size', 'rfc6409-7-auth-offered'],
  bend: (seams) => {
    const { keywords } = seams.wire
    seams.wire.keywords = (session) => keywords(session).map((line) => line.replace(' ', '='))
  },
}
