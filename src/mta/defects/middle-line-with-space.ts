import { replaceCommand } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { plainReply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'middle-line-with-space',
  summary: 'The first line of the reply to a later EHLO has a space behind its code.',
  breaks: ['rfc5321-4.2.1-multiline-last-line-marked'],
  neighbours: [
    'rfc4954-3-mechanisms-listed',
    'rfc5321-3.5.2-expn-listed-in-ehlo',
    'rfc5321-4.5.3.1.7-limit-announced-with-size',
    'rfc4422-3.1-mechanism-names',
    'rfc6409-7-pipelining-offered',
    'rfc6409-7-enhanced-codes-offered',
    'rfc6409-7-dsn-offered',
    'rfc6409-7-8bitmime-offered',
    'rfc6409-7-auth-offered',
  ],
  bend: (seams) => {
    replaceCommand(seams, 'EHLO', async (sound, session, argument) => {
      const later = session.state.helo !== undefined
      const answer = await sound(session, argument)
      if (!later || answer?.code !== 250) return answer
      const [first = '', ...others] = answer.lines
      session.send(plainReply(250, first))
      return { ...answer, lines: others }
    })
  },
}
