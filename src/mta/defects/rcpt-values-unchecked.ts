import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'rcpt-values-unchecked',
  summary: 'Any value of NOTIFY and ORCPT is accepted.',
  breaks: ['rfc3461-5.1-invalid-on-rcpt-501'],
  neighbours: ['rfc3461-5.2.6-failure-not-wanted', 'rfc3461-5.2.3-success-asked-for', 'rfc3461-5.2.1-notify-relayed', 'rfc3461-5.2.1-orcpt-relayed', 'rfc3461-5.2.2-relayed-told', 'rfc3461-6.3-orcpt-told'],
  bend: (seams) => {
    for (const keyword of ['NOTIFY', 'ORCPT']) seams.wire.rcptParameters.set(keyword, () => ({}))
  },
}
