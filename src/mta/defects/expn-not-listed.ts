import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'expn-not-listed',
  summary: 'EXPN is served and not listed.',
  breaks: ['rfc5321-3.5.2-expn-listed-in-ehlo'],
  neighbours: ['rfc5321-4.1.1.1-all-commands-listed'],
  bend: (seams) => {
    const { keywords } = seams.wire
    seams.wire.keywords = (session) => keywords(session).filter((keyword) => keyword !== 'EXPN')
  },
}
