import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'dsn-with-parameter',
  summary: 'The keyword DSN is listed with a parameter.',
  breaks: ['rfc3461-2-keyword-alone'],
  bend: (seams) => {
    const { keywords } = seams.wire
    seams.wire.keywords = (session) => keywords(session).map((line) => line.replace(/^DSN$/, '$& 1'))
  },
}
