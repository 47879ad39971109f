import { changeReply } from '../bending.ts'
import type { Defect } from '../defect.ts'
import type { Reply } from '../session/reply.ts'
import type { Session } from '../session/session.ts'

export const defect: Defect = {
  id: 'greets-with-literal',
  summary: 'Greeting and EHLO reply begin with the address of the server in brackets.',
  breaks: ['rfc5321-2.3.4-no-literal-as-own-name'],
  bend: (seams) => {
    const { greeting } = seams.wire
    const named = (answer: Reply, { settings }: Session): Reply => ({ ...answer, lines: [`[${settings.host}]`, ...answer.lines.slice(1)] })
    seams.wire.greeting = (session) => named(greeting(session), session)
    changeReply(seams, 'EHLO', named)
  },
}
