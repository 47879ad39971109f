import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'rcpt-values-unchecked',
  summary: 'Any value of NOTIFY and ORCPT is accepted.',
  breaks: ['rfc3461-5.1-invalid-on-rcpt-501'],
  bend: (seams) => {
    for (const keyword of ['NOTIFY', 'ORCPT']) seams.wire.rcptParameters.set(keyword, () => ({}))
  },
}
