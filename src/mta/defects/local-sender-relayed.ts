import { relayWhere } from '../bending-trust.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'local-sender-relayed',
  summary: 'Mail from an address of the server, or of its host, is relayed for anybody.',
  breaks: ['sec-relay-sender', 'sec-relay-plain'],
  neighbours: ['handbook-relay-local-sender', 'rfc5321-3.3-mail-refusal-permanent-or-temporary'],
  bend: (seams) => {
    seams.wire.localSenderRefusal = () => undefined
    relayWhere(seams, (_, { settings, state }) => [...settings.domains, 'localhost', `[${settings.host}]`].some((local) => state.transaction?.sender.toLowerCase().endsWith(`@${local}`)))
  },
}
