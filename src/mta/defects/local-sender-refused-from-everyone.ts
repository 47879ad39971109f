import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'local-sender-refused-from-everyone',
  summary: 'Local senders are refused on the relay service from everybody, the own networks as well.',
  breaks: ['handbook-relay-own-networks-local-sender'],
  bend: (seams) => {
    seams.wire.localSenderRefusal = ({ service, settings }, path) => {
      const local = path.kind === 'mailbox' && seams.wire.isLocalDomain(settings, path.mailbox.domain)
      return service === 'relay' && local ? reply(550, '5.7.1', 'Local sender from outside') : undefined
    }
  },
}
