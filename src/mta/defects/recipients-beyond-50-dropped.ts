import { replaceCommand } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'recipients-beyond-50-dropped',
  summary: 'Recipients beyond the fiftieth are accepted and forgotten.',
  breaks: ['rfc5321-4.5.3.1.8-hundred-recipients-taken'],
  bend: (seams) => {
    replaceCommand(seams, 'RCPT', async (sound, session, argument) => {
      const { accepted, recipients } = session.state.transaction ?? { accepted: [], recipients: [] }
      const known = recipients.length
      const answer = await sound(session, argument)
      if (accepted.length > 50) recipients.splice(known)
      return answer
    })
  },
}
