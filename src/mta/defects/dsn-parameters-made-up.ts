import { relayOther } from '../bending-dsn.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'dsn-parameters-made-up',
  summary: 'The next hop is told an ENVID, RET and NOTIFY that nobody gave.',
  breaks: ['rfc3461-5.2.1-none-made-up'],
  bend: (seams) => {
    relayOther(seams, ({ envelope, recipients }) => ({
      envelope: { envid: envelope.id, ret: 'FULL', ...envelope },
      recipients: recipients.map((one) => ({ notify: ['FAILURE'], ...one })),
    }))
  },
}
