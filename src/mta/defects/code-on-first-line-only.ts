import { changeOctets } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'code-on-first-line-only',
  summary: 'In a reply of several lines only the first carries the enhanced status code.',
  breaks: ['rfc2034-4-code-on-each-line'],
  bend: (seams) => {
    changeOctets(seams, (octets, { enhanced = '' }) => (enhanced === '' ? octets : octets.replace(new RegExp(`(?<=\\n\\d{3}[ -])${enhanced} `, 'g'), '')))
  },
}
