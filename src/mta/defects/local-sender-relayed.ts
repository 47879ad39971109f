import { relayWhere } from '../bending-trust.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'local-sender-relayed',
  summary: 'Mail from an address of the server is relayed for anybody.',
  breaks: ['sec-relay-sender'],
  bend: (seams) => {
    seams.wire.localSenderRefusal = () => undefined
    relayWhere(seams, (_, session) => session.settings.domains.some((local) => session.state.transaction?.sender.toLowerCase().endsWith(`@${local}`) === true))
  },
}
