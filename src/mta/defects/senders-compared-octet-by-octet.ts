import { pathText } from '../address/path.ts'
import { reply } from '../session/reply.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'senders-compared-octet-by-octet',
  summary: 'An address is a login\'s own only as it is written in the settings.',
  breaks: ['handbook-sender-own-spellings'],
  neighbours: ['handbook-sender-own-foreign-accepted'],
  bend: (seams) => {
    const { senderRefusal } = seams.wire
    seams.wire.senderRefusal = (session, path) => {
      const exact = session.state.login?.addresses.includes(pathText(path)) ?? true
      return exact || path.kind === 'null' ? senderRefusal(session, path) : reply(553, '5.7.1', 'Not yours')
    }
  },
}
