import { changeEveryReply, uncoded } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'codes-after-ehlo-only',
  summary: 'Only a client that said EHLO gets enhanced status codes.',
  breaks: ['rfc2034-4-codes-without-ehlo'],
  neighbours: ['rfc2034-4-codes-for-policy'],
  bend: (seams) => {
    changeEveryReply(seams, (answer, _line, { state }) => (state.extended ? answer : uncoded(answer)))
  },
}
