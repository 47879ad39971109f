import { bendPlainMessage } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'empty-credentials-accepted',
  summary: 'Who gives an empty user name or password is let in.',
  breaks: ['rfc4616-2-empty-fields'],
  neighbours: ['rfc4616-2-unpreparable', 'rfc4616-2-malformed-message', 'handbook-submission-empty-password', 'rfc4954-4-zero-length-response'],
  bend: (seams) => {
    const { verify } = seams.wire
    seams.wire.verify = async (session, given) => (given.password === '' ? session.settings.accounts[0] : verify(session, given))
    bendPlainMessage(seams, async (message, session, sound) => {
      const [, username, password] = message.toString('utf8').split('\0')
      return ['', '\u00AD'].includes(username ?? '') || password === '' ? { username: '', password: '' } : sound(session, message)
    })
  },
}
