import { canonical } from '../address/mailbox.ts'
import type { Defect } from '../defect.ts'
import { directory } from '../policy/directory.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'vrfy-affirms-closed-list',
  summary: 'VRFY confirms lists that take no mail.',
  breaks: ['rfc5321-3.5.1-vrfy-of-list'],
  // A list that nobody may write to serves nobody.
  neighbours: ['rfc5321-3.9-alias-and-list-supported'],
  bend: (seams) => {
    const { routeRecipient } = seams.wire
    seams.wire.routeRecipient = (session, path) =>
      path.kind === 'mailbox' && directory(session.settings).lists.has(canonical(path.mailbox)) ? reply(550, '5.7.1', 'This list is closed') : routeRecipient(session, path)
  },
}
