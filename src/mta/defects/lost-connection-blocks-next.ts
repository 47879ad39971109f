import { replaceCommand } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { SessionEnd } from '../session/channel.ts'

export const defect: Defect = {
  id: 'lost-connection-blocks-next',
  summary: 'After a connection that was reset, or closed within a transaction, the next client is hung up on.',
  breaks: ['rfc5321-4.1.1.5-lost-connection-survived'],
  neighbours: ['sec-chunk-of-any-size'],
  bend: (seams) => {
    const { farewell, greeting } = seams.wire
    let shaken = false
    const guard = <T>(go: () => T): T => {
      if (!shaken) return go()
      shaken = false
      throw new SessionEnd('closed')
    }
    seams.wire.farewell = (session, reason) => {
      shaken ||= reason === 'reset' || (reason === 'gone' && session.state.transaction !== undefined)
      return farewell(session, reason)
    }
    seams.wire.greeting = (session) => guard(() => greeting(session))
    // The reset may be seen only after the next client has been greeted.
    replaceCommand(seams, 'EHLO', (sound, session, argument) => guard(() => sound(session, argument)))
  },
}
