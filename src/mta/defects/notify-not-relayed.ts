import { withoutParameters } from '../bending-dsn.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'notify-not-relayed',
  summary: 'NOTIFY is not handed on.',
  breaks: ['rfc3461-5.2.1-notify-relayed'],
  bend: (seams) => {
    withoutParameters(seams, ['notify'])
  },
}
