import { replaceCommand } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'failed-data-keeps-transaction',
  summary: 'After a refusal at the end of data, sender and recipients live on.',
  breaks: ['rfc5321-4.1.1.4-buffers-cleared-after-failure'],
  bend: (seams) => {
    replaceCommand(seams, 'DATA', async (sound, session, argument) => {
      const { transaction } = session.state
      const answer = await sound(session, argument)
      if ((answer?.code ?? 0) >= 500) session.state.transaction = transaction
      return answer
    })
  },
}
