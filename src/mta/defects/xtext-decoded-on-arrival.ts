import { changeParameter } from '../bending-dsn.ts'
import { decodeXtext } from '../delivery/xtext.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'xtext-decoded-on-arrival',
  summary: 'DSN parameters are decoded when they come, and written into the notification as they are then.',
  breaks: ['sec-injection-notification'],
  bend: (seams) => {
    changeParameter(seams.wire.mailParameters, 'ENVID', ({ envid = '' }) => ({ envid: decodeXtext(envid) }))
    changeParameter(seams.wire.rcptParameters, 'ORCPT', ({ orcpt = '' }) => ({ orcpt: decodeXtext(orcpt) }))
  },
}
