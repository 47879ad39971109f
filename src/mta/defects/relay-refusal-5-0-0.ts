import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'relay-refusal-5-0-0',
  summary: 'The refusal to relay carries the enhanced code 5.0.0.',
  breaks: ['handbook-relay-refusal-code'],
  bend: (seams) => {
    const { relayRefusal } = seams.wire
    seams.wire.relayRefusal = (session) => {
      const refusal = relayRefusal(session)
      return refusal && { ...refusal, enhanced: '5.0.0' }
    }
  },
}
