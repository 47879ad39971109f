import { decodeXtext } from '../delivery/xtext.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'xtext-decoded-on-arrival',
  summary: 'DSN parameters are decoded when they come, and written into the notification as they are then.',
  breaks: ['sec-injection-notification'],
  bend: (seams) => {
    seams.wire.mailParameters.set('ENVID', (value) => ({ envid: decodeXtext(value) }))
    seams.wire.rcptParameters.set('ORCPT', (value) => ({ orcpt: decodeXtext(value) }))
  },
}
