import { replaceCommand } from './bending.ts'
import type { Seams } from './seams.ts'
import { SessionEnd } from './session/channel.ts'

/**
 * This file holds what defects do that cannot bear much.
 * @returns makes the server hang up on the next client, once
 */
export function fallOver(seams: Seams): () => void {
  const { greeting } = seams.wire
  let fallen = false
  const guard = <T>(go: () => T): T => {
    if (!fallen) return go()
    fallen = false
    throw new SessionEnd('closed')
  }
  seams.wire.greeting = (session) => guard(() => greeting(session))
  // What was too much may be seen only after the next client has been greeted; who has said EHLO before is the one that is at it.
  replaceCommand(seams, 'EHLO', (sound, session, argument) => (session.state.helo === undefined ? guard(() => sound(session, argument)) : sound(session, argument)))
  return () => {
    fallen = true
  }
}
