import type { Defect } from '../defect.ts'
import { SessionEnd } from '../session/channel.ts'

export const defect: Defect = {
  id: 'error-limit-closes-mute',
  summary: 'A client with too many errors is hung up on without a word.',
  breaks: ['rfc5321-3.8-unasked-close-after-421'],
  bend: (seams) => {
    seams.wire.giveUp = () => {
      throw new SessionEnd('closed')
    }
  },
}
