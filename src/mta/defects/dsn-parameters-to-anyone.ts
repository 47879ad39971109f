import { handOnRaw } from '../bending-remote.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'dsn-parameters-to-anyone',
  summary: 'ENVID, RET, NOTIFY and ORCPT are handed on to whom does not offer DSN.',
  breaks: ['rfc3461-5.2.2-parameters-not-relayed'],
  bend: (seams) => {
    handOnRaw(seams, /^[\x00-\x7f]*$/, { parameters: true })
  },
}
