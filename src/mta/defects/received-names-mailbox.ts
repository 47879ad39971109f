import { changeReceived } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'received-names-mailbox',
  summary: 'In the trace field a mailbox stands where the name of the server belongs.',
  breaks: ['rfc5321-4.4-received-names-grammar'],
  bend: (seams) => {
    changeReceived(seams, (field) => field.replace(/\tby /, '\tby mailer@'))
  },
}
