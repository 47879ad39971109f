import { relayWhere } from '../bending-trust.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'hello-makes-trusted',
  summary: 'A client that gives the name of the server, or of its host, may relay.',
  breaks: ['sec-relay-hello'],
  bend: (seams) => {
    relayWhere(seams, (_, session) => [...session.settings.domains, 'localhost', '[127.0.0.1]', '[IPv6:::1]'].includes(session.state.helo ?? ''))
  },
}
