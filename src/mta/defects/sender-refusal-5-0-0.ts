import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'sender-refusal-5-0-0',
  summary: 'The refusal of a sender carries the enhanced code 5.0.0.',
  breaks: ['handbook-sender-refusal-code'],
  bend: (seams) => {
    const { senderRefusal } = seams.wire
    seams.wire.senderRefusal = (session, path) => {
      const refusal = senderRefusal(session, path)
      return refusal && { ...refusal, enhanced: '5.0.0' }
    }
  },
}
