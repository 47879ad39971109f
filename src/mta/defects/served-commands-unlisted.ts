import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'served-commands-unlisted',
  summary: 'Commands are served that EHLO does not announce.',
  breaks: ['rfc5321-4.1.1.1-all-commands-listed'],
  neighbours: ['rfc5321-3.5.1-expn-250-has-mailboxes', 'rfc5321-3.5.2-expn-listed-in-ehlo', 'rfc5321-3.5.3-no-250-unverified', 'rfc8314-3.3-starttls-on-submission', 'sec-injection-vrfy', 'sec-trusted-etrn-argument'],
  bend: (seams) => {
    const { keywords } = seams.wire
    const unlisted = ['HELP', 'EXPN', 'STARTTLS']
    seams.wire.keywords = (session) => keywords(session).filter((line) => !unlisted.includes(line))
    seams.wire.commands.set('ETRN', async () => reply(250, '2.0.0', 'Ok'))
    seams.wire.commands.set('EXPN', async () => reply(250, '2.1.5', '<postmaster@example.test>'))
  },
}
