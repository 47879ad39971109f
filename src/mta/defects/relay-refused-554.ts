import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'relay-refused-554',
  summary: 'Relaying is refused with 554.',
  breaks: ['rfc5321-3.6.2-relay-declined-550'],
  bend: (seams) => {
    const { relayRefusal } = seams.wire
    seams.wire.relayRefusal = (session) => {
      const refusal = relayRefusal(session)
      return refusal && { ...refusal, code: 554 }
    }
  },
}
