import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'dsn-parameters-refused',
  summary: 'The DSN parameters are answered 555 though DSN is offered.',
  breaks: ['rfc3461-4-parameters-accepted'],
  neighbours: ['rfc5321-2.2.1-extension-parameters-served', 'rfc5321-4.1.1.2-announced-parameters-accepted'],
  bend: (seams) => {
    for (const keyword of ['RET', 'ENVID']) seams.wire.mailParameters.delete(keyword)
    for (const keyword of ['NOTIFY', 'ORCPT']) seams.wire.rcptParameters.delete(keyword)
  },
}
