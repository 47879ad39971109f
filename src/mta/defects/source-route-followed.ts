import { replaceCommand } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'source-route-followed',
  summary: 'A message goes where the source route says first.',
  breaks: ['rfc5321-3.3-source-route-ignored'],
  bend: (seams) => {
    replaceCommand(seams, 'RCPT', async (sound, session, argument) => {
      const answer = await sound(session, argument)
      const host = /^to:<@([^,:]+)/i.exec(argument)?.[1]
      const { recipients = [] } = session.state.transaction ?? {}
      const last = recipients.at(-1)
      if (host !== undefined && last) recipients.splice(-1, 1, { ...last, address: `user@${host}` })
      return answer
    })
  },
}
