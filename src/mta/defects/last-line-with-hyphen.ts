import { replaceCommand } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'last-line-with-hyphen',
  summary: 'The last line of the reply to a later EHLO has a hyphen behind its code.',
  breaks: ['rfc5321-4.2.1-multiline-last-line-marked'],
  bend: (seams) => {
    replaceCommand(seams, 'EHLO', async (sound, session, argument) => {
      const later = session.state.helo !== undefined
      const answer = await sound(session, argument)
      if (!later || answer?.code !== 250) return answer
      session.channel.write(answer.lines.map((line) => `250-${line}\r\n`).join(''))
      return undefined
    })
  },
}
