import { changeReceived } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'authzid-breaks-header',
  summary: 'A name to act for is taken that only begins with the own one, and is written into the header.',
  breaks: ['sec-injection-login'],
  bend: (seams) => {
    const { authzidAllowed } = seams.wire
    const claimed = new Map<string, string>()
    seams.wire.authzidAllowed = (authzid, username) => {
      claimed.set(username, authzid)
      return authzidAllowed(authzid.replace(/\r\n.*/s, ''), username)
    }
    changeReceived(seams, (field, { state }) => {
      const name = claimed.get(state.login?.username ?? '') ?? ''
      return name === '' ? field : `X-Login: ${name}\r\n${field}`
    })
  },
}
