import { uncoded } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'submission-faults-without-code',
  summary: 'A submission that is refused for its header gets no enhanced status code.',
  breaks: ['rfc2034-4-codes-for-submissions'],
  bend: (seams) => {
    const { headerRefusal } = seams.wire
    seams.wire.headerRefusal = (content) => {
      const refusal = headerRefusal(content)
      return refusal && uncoded(refusal)
    }
  },
}
