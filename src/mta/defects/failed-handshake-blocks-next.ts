import type { Defect } from '../defect.ts'
import { SessionEnd } from '../session/channel.ts'

export const defect: Defect = {
  id: 'failed-handshake-blocks-next',
  summary: 'After a handshake that failed the next client is hung up on.',
  breaks: ['sec-starttls-failed-handshake-survived'],
  bend: (seams) => {
    const { shakeHands, greeting } = seams.wire
    let shaken = false
    seams.wire.shakeHands = (session) => {
      shaken = true
      return shakeHands(session).then((secured) => {
        shaken = false
        return secured
      })
    }
    seams.wire.greeting = (session) => {
      if (!shaken) return greeting(session)
      shaken = false
      throw new SessionEnd('closed')
    }
  },
}
