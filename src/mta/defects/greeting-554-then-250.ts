import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'greeting-554-then-250',
  summary: 'After a greeting of 554 commands are served all the same.',
  breaks: ['rfc5321-3.1-554-commands-503'],
  bend: (seams) => {
    seams.wire.withoutService = () => undefined
  },
}
