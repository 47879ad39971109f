import { changeReceived } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'received-without-login-keyword',
  summary: 'The trace field does not say that the client had logged in.',
  breaks: ['rfc4954-7-esmtpa-keyword'],
  neighbours: ['handbook-trace-protocol'],
  bend: (seams) => {
    changeReceived(seams, (field) => field.replace(/ with (ESMTPS?)A\b/, ' with $1'))
  },
}
