import { changeReceived } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'received-for-all',
  summary: 'The for clause lists all recipients.',
  breaks: ['rfc5321-4.4-for-clause-one-path'],
  // Who lists them all shows each to the others.
  neighbours: ['rfc5321-7.2-recipients-not-copied', 'rfc5321-7.6-for-clause-not-for-several'],
  bend: (seams) => {
    changeReceived(seams, (field, _session, { accepted }) => (accepted.length > 1 ? field.replace(/;(?=[^;]*$)/, `\r\n\tfor ${accepted.map((path) => `<${path}>`).join(' ')};`) : field))
  },
}
