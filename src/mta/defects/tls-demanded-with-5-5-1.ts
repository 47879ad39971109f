import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'tls-demanded-with-5-5-1',
  summary: 'Before TLS the submission service demands it with 530 and the enhanced status code 5.5.1.',
  breaks: ['rfc3207-4-demand-5-7-0'],
  bend: (seams) => {
    const { tlsDemand } = seams.wire
    seams.wire.tlsDemand = (session, verb) => {
      const demand = tlsDemand(session, verb)
      return demand && { ...demand, enhanced: '5.5.1' }
    }
  },
}
