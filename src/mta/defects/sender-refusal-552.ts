import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'sender-refusal-552',
  summary: 'A sender that policy refuses is answered 552.',
  breaks: ['rfc5321-3.3-sender-refusal-550-553'],
  bend: (seams) => {
    const { localSenderRefusal } = seams.wire
    seams.wire.localSenderRefusal = (session, path) => {
      const refusal = localSenderRefusal(session, path)
      return refusal && { ...refusal, code: 552 }
    }
  },
}
