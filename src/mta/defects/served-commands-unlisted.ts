import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'served-commands-unlisted',
  summary: 'Commands are served that EHLO does not announce.',
  breaks: ['rfc5321-4.1.1.1-all-commands-listed'],
  bend: (seams) => {
    const { keywords } = seams.wire
    const unlisted = ['HELP', 'EXPN', 'STARTTLS']
    seams.wire.keywords = (session) => keywords(session).filter((line) => !unlisted.includes(line))
    for (const verb of ['EXPN', 'ETRN']) seams.wire.commands.set(verb, async () => reply(250, '2.0.0', 'Ok'))
  },
}
