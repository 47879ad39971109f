import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'greeting-not-220',
  summary: 'Greets with 250.',
  breaks: ['handbook-plain-relay-greeting', 'rfc5321-4.3.1-greeting-220'],
  neighbours: ['rfc5321-4.5.4.2-always-listening'],
  bend: (seams) => {
    const { greeting } = seams.wire
    seams.wire.greeting = (session) => ({ ...greeting(session), code: 250 })
  },
}
