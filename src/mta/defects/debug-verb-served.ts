import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'debug-verb-served',
  summary: 'Verbs are served that were left in for debugging.',
  breaks: ['rfc5321-2.2.2-verbs-registered', 'sec-trusted-debug'],
  bend: (seams) => {
    for (const verb of ['WIZ', 'DEBUG', 'KILL', 'SHOWQ', 'XEXCH50', 'X-LINK2STATE', 'XADR', 'XSHELL']) {
      seams.wire.commands.set(verb, async () => reply(200, '2.0.0', 'At your service'))
    }
  },
}
