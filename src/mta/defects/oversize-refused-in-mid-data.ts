import { replaceCommand } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'oversize-refused-in-mid-data',
  summary: 'A message that is too large is refused before its end.',
  breaks: ['rfc5321-3.3-no-reply-inside-data'],
  bend: (seams) => {
    replaceCommand(seams, 'DATA', async (sound, session, argument) => {
      const { findEndOfData } = seams.wire
      let [seen, told] = [0, false]
      seams.wire.findEndOfData = (window) => {
        seen += window.length
        if (!told && seen > session.settings.messageSizeLimit) {
          told = true
          session.send(reply(552, '5.3.4', 'Message too large'))
          void session.channel.flush()
        }
        return findEndOfData(window)
      }
      try {
        const answer = await sound(session, argument)
        return told ? undefined : answer
      } finally {
        seams.wire.findEndOfData = findEndOfData
      }
    })
  },
}
