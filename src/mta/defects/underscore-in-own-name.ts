import { changeReply } from '../bending.ts'
import type { Defect } from '../defect.ts'
import type { Reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'underscore-in-own-name',
  summary: 'The server has an underscore in its name.',
  breaks: ['rfc5321-4.1.2-server-name-characters'],
  // A name with an underscore is none.
  neighbours: [
    'handbook-plain-relay-greeting',
    'rfc5321-4.1.1.1-ehlo-names-server',
    'rfc5321-4.2-greeting-names-server',
    'rfc5321-4.1.1.1-helo-names-server',
    'rfc5321-4.3.1-greeting-type-replies-name',
  ],
  bend: (seams) => {
    const { greeting } = seams.wire
    const bent = ({ lines: [first = '', ...others], ...answer }: Reply): Reply => ({ ...answer, lines: [first.replace(/^mx\./, 'mx_1.'), ...others] })
    seams.wire.greeting = (session) => bent(greeting(session))
    for (const verb of ['EHLO', 'HELO']) changeReply(seams, verb, bent)
  },
}
