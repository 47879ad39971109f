import { changeOctets } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'tab-after-code',
  summary: 'A tab stands between the code of a refusal and its text.',
  breaks: ['rfc5321-4.2-reply-syntax'],
  neighbours: ['rfc5321-4.2-other-greetings-are-replies'],
  bend: (seams) => {
    changeOctets(seams, (octets, { code }) => (code < 500 ? octets : octets.replaceAll(`${code} `, `${code}\t`)))
  },
}
