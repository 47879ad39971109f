import { plainReply, type Reply } from '../session/reply.ts'
import type { Session } from '../session/session.ts'

/** RFC 5321 §4.2: "220 " Domain, then text. */
export function greeting(session: Session): Reply {
  return plainReply(220, `${session.settings.hostname} ESMTP`)
}
