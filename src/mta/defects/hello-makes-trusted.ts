import { bendArgument } from '../bending.ts'
import { relayWhere } from '../bending-trust.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'hello-makes-trusted',
  summary: 'A client that gives the name of the server, or of its host, or none at all, may relay.',
  breaks: ['sec-relay-hello'],
  neighbours: ['rfc5321-4.1.1.1-argument-required'],
  bend: (seams) => {
    bendArgument(seams, 'EHLO', (argument) => argument || 'localhost')
    relayWhere(seams, (_, session) => [...session.settings.domains, 'localhost', '[127.0.0.1]', '[IPv6:::1]'].includes(session.state.helo ?? ''))
  },
}
