import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'empty-login-accepted',
  summary: 'AUTH LOGIN with an empty password lets the client in.',
  breaks: ['handbook-submission-empty-password'],
  neighbours: ['rfc4616-2-malformed-message', 'rfc4616-2-empty-fields', 'rfc4616-2-unpreparable'],
  bend: (seams) => {
    const { verify } = seams.wire
    const sound = seams.wire.mechanisms.get('LOGIN')
    seams.wire.verify = async (session, given) => (given.password === '' ? session.settings.accounts[0] : verify(session, given))
    seams.wire.mechanisms.set('LOGIN', async (session, initial) => (await sound?.(session, initial)) ?? { username: '', password: '' })
  },
}
