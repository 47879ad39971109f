import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: '8bitmime-not-offered',
  summary: '8BITMIME is not offered.',
  breaks: ['rfc5321-2.4-8bitmime-offered'],
  neighbours: ['rfc6409-7-8bitmime-offered'],
  bend: (seams) => {
    const { keywords } = seams.wire
    seams.wire.keywords = (session) => keywords(session).filter((keyword) => keyword !== '8BITMIME')
  },
}
