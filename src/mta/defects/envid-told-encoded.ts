import { changeParameter } from '../bending-dsn.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'envid-told-encoded',
  summary: 'A notification gives ENVID back as it came, in xtext.',
  breaks: ['rfc3461-6.3-envid-told'],
  neighbours: ['rfc3461-5.2.1-envid-relayed'],
  bend: (seams) => {
    changeParameter(seams.wire.mailParameters, 'ENVID', ({ envid = '' }) => ({ envid: envid.replaceAll('+', '+2B') }))
  },
}
