import { uncoded } from '../bending.ts'
import type { Defect } from '../defect.ts'
import type { Reply } from '../session/reply.ts'

const withoutCode = (refusal: Reply | undefined): Reply | undefined => refusal && uncoded(refusal)

export const defect: Defect = {
  id: 'policy-refusals-without-code',
  summary: 'Refusals for reasons of policy carry no enhanced status code.',
  breaks: ['rfc2034-4-codes-for-policy'],
  bend: (seams) => {
    const { localSenderRefusal, reverseDnsRefusal, withoutService } = seams.wire
    seams.wire.localSenderRefusal = (session, path) => withoutCode(localSenderRefusal(session, path))
    seams.wire.withoutService = (session, verb) => withoutCode(withoutService(session, verb))
    seams.wire.reverseDnsRefusal = (session) => withoutCode(reverseDnsRefusal(session))
  },
}
