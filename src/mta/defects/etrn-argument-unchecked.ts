import { reply } from '../session/reply.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'etrn-argument-unchecked',
  summary: 'ETRN is served, whatever stands behind it.',
  breaks: ['sec-trusted-etrn-argument'],
  neighbours: ['rfc5321-4.1.1.1-all-commands-listed'],
  bend: (seams) => {
    seams.wire.commands.set('ETRN', async () => reply(250, '2.0.0', 'Queuing started'))
  },
}
