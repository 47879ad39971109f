import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'policy-refusal-554',
  summary: 'A client without a name is refused with 554.',
  breaks: ['rfc5321-7.9-policy-refusal-550'],
  bend: (seams) => {
    const { reverseDnsRefusal } = seams.wire
    seams.wire.reverseDnsRefusal = (session) => {
      const refusal = reverseDnsRefusal(session)
      return refusal && { ...refusal, code: 554 }
    }
  },
}
