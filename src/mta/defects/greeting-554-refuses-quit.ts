import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'greeting-554-refuses-quit',
  summary: 'After a greeting of 554 QUIT is answered 503, too.',
  breaks: ['rfc5321-3.1-554-waits-for-quit'],
  bend: (seams) => {
    const { withoutService } = seams.wire
    seams.wire.withoutService = (session, verb) => withoutService(session, verb === 'QUIT' ? 'NOOP' : verb)
  },
}
