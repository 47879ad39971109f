import { changeReceived } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'received-for-last-recipient',
  summary: 'The for clause shows the last recipient to all of them.',
  breaks: ['rfc5321-7.6-for-clause-not-for-several'],
  neighbours: ['rfc5321-7.2-recipients-not-copied'],
  bend: (seams) => {
    changeReceived(seams, (field, _session, { accepted }) => (accepted.length > 1 ? field.replace(/;(?=[^;]*$)/, `\r\n\tfor <${accepted.at(-1)}>;`) : field))
  },
}
