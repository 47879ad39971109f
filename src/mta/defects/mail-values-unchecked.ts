import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'mail-values-unchecked',
  summary: 'Any value of RET and ENVID is accepted.',
  breaks: ['rfc3461-5.1-invalid-on-mail-501'],
  neighbours: ['rfc3461-6.3-envid-told'],
  bend: (seams) => {
    for (const keyword of ['RET', 'ENVID']) seams.wire.mailParameters.set(keyword, () => ({}))
  },
}
