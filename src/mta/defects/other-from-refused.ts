import type { Defect } from '../defect.ts'
import { refuse } from '../session/reply.ts'

export const defect: Defect = {
  id: 'other-from-refused',
  summary: 'A message whose From field is not the sender of the envelope is refused.',
  breaks: ['rfc5321-7.1-other-from-not-hindered'],
  bend: (seams) => {
    seams.wire.content = (content, { sender }) => {
      const from = /^from:.*<(.*)>/im.exec(content.toString('latin1'))?.[1] ?? sender
      return from === sender ? content : refuse(550, '5.7.1', 'From is not the sender')
    }
  },
}
