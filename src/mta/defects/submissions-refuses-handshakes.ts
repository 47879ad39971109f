import { beforeHandshake } from '../bending-tls.ts'
import type { Defect } from '../defect.ts'
import { SessionEnd } from '../session/channel.ts'

export const defect: Defect = {
  id: 'submissions-refuses-handshakes',
  summary: 'The submissions service answers every handshake with the alert handshake_failure.',
  breaks: ['rfc8314-3.3-implicit-tls-on-465'],
  neighbours: ['rfc8314-4-tls-1-2-supported'],
  bend: (seams) => {
    beforeHandshake(seams, async (session) => {
      if (session.service !== 'submissions') return false
      session.channel.write(Buffer.from('15030300020228', 'hex').toString('latin1'))
      await session.channel.flush()
      throw new SessionEnd('closed')
    })
  },
}
