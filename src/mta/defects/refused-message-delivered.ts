import { changeReply } from '../bending.ts'
import type { Defect } from '../defect.ts'
import type { Reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'refused-message-delivered',
  summary: 'A message that is too large is refused, and delivered.',
  breaks: ['rfc5321-4.1.1.4-no-partial-failure', 'rfc5321-4.2.5-nothing-delivered-after-5yz'],
  bend: (seams) => {
    const { sizeRefusal } = seams.wire
    let tooLarge: Reply | undefined
    seams.wire.sizeRefusal = (session, size) => {
      tooLarge = sizeRefusal(session, size)
      return session.state.transaction ? undefined : tooLarge
    }
    changeReply(seams, 'DATA', (answer) => tooLarge ?? answer)
  },
}
