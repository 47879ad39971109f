import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'size-keyword-garbled',
  summary: 'The SIZE keyword is not followed by a number.',
  breaks: ['rfc1870-3-keyword-parameter'],
  bend: (seams) => {
    const { keywords } = seams.wire
    seams.wire.keywords = (session) => keywords(session).map((line) => line.replace(/^SIZE .*/, 'SIZE 10 MB'))
  },
}
