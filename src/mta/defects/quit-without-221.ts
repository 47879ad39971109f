import { replaceCommand } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { SessionEnd } from '../session/channel.ts'

export const defect: Defect = {
  id: 'quit-without-221',
  summary: 'QUIT closes without a reply.',
  breaks: ['handbook-plain-relay-quit', 'rfc5321-4.1.1.10-quit-221'],
  neighbours: ['rfc5321-3.1-554-waits-for-quit', 'rfc5321-4.1.1.10-quit-any-time'],
  bend: (seams) => {
    replaceCommand(seams, 'QUIT', async () => {
      throw new SessionEnd('closed')
    })
  },
}
