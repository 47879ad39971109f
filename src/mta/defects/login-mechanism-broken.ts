import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'login-mechanism-broken',
  summary: 'AUTH LOGIN is offered and refuses the right password.',
  breaks: ['handbook-submission-auth-login'],
  bend: (seams) => {
    const sound = seams.wire.mechanisms.get('LOGIN')
    seams.wire.mechanisms.set('LOGIN', async (...given) => {
      await sound?.(...given)
      return undefined
    })
  },
}
