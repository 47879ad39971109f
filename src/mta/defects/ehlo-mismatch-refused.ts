import { answerInstead } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'ehlo-mismatch-refused',
  summary: 'A sender is refused when the name given in EHLO is not that of the client, or of its domain.',
  breaks: ['rfc5321-4.1.4-ehlo-mismatch-not-refused'],
  bend: (seams) => {
    answerInstead(seams, 'MAIL', ({ client, state: { helo } }) => {
      const own = helo === undefined || client.name === 'unknown' || helo === `[${client.address}]` || `.${client.name}`.endsWith(`.${helo}`)
      return own ? undefined : reply(550, '5.7.1', 'You are not who you say')
    })
  },
}
