import { relayWhere } from '../bending-trust.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'auth-parameter-trusted',
  summary: 'AUTH= behind MAIL counts as a login.',
  breaks: ['sec-relay-auth-parameter'],
  neighbours: ['rfc4954-5-parameter-syntax'],
  bend: (seams) => {
    const named = new WeakSet<object>()
    seams.wire.mailParameters.set('AUTH', (_, session) => {
      named.add(session)
      return {}
    })
    relayWhere(seams, (_, session) => named.has(session))
  },
}
