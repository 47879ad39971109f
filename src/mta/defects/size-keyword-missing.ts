import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'size-keyword-missing',
  summary: 'There is a limit on messages, and SIZE is not offered.',
  breaks: ['rfc5321-4.5.3.1.7-limit-announced-with-size'],
  bend: (seams) => {
    const { keywords } = seams.wire
    seams.wire.keywords = (session) => keywords(session).filter((line) => !line.startsWith('SIZE'))
  },
}
