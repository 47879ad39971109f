import { changeReply } from '../bending.ts'
import { fallOver } from '../bending-floods.ts'
import type { Session } from '../session/session.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'many-failed-logins-block-next',
  summary: 'After ten failed logins in one session the next client is hung up on.',
  breaks: ['sec-auth-many-failures'],
  bend: (seams) => {
    const fall = fallOver(seams)
    const failed = new WeakMap<Session, number>()
    changeReply(seams, 'AUTH', (answer, session) => {
      if (answer.code === 535) failed.set(session, (failed.get(session) ?? 0) + 1)
      if (failed.get(session) === 15) fall()
      return answer
    })
  },
}
