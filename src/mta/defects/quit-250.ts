import { replaceCommand } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { SessionEnd } from '../session/channel.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'quit-250',
  summary: 'QUIT is answered 250, then the connection is closed.',
  breaks: ['handbook-plain-relay-quit', 'rfc5321-4.1.1.10-quit-221'],
  neighbours: [
    'rfc5321-3.1-554-waits-for-quit',
    'rfc5321-3.5.3-no-250-unverified',
    'rfc5321-4.1.1-superfluous-parameters-refused',
    'rfc5321-4.1.1.6-vrfy-argument-required',
    'rfc5321-4.1.1.10-quit-any-time',
    'sec-injection-vrfy',
    'sec-chunk-size-digits',
    'sec-chunk-not-offered',
  ],
  bend: (seams) => {
    replaceCommand(seams, 'QUIT', async (_sound, session) => {
      session.send(reply(250, '2.0.0', `${session.settings.hostname} closing the channel`))
      throw new SessionEnd('closed')
    })
  },
}
