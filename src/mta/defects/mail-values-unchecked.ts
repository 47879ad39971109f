import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'mail-values-unchecked',
  summary: 'Any value of RET and ENVID is accepted.',
  breaks: ['rfc3461-5.1-invalid-on-mail-501'],
  neighbours: ['rfc3461-6.3-envid-told', 'rfc3461-5.2.1-envid-relayed', 'rfc3461-5.2.1-ret-relayed', 'rfc3461-4.3-return-of-content'],
  bend: (seams) => {
    for (const keyword of ['RET', 'ENVID']) seams.wire.mailParameters.set(keyword, () => ({}))
  },
}
