import { rewriteLocalPart } from '../bending-trust.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'address-in-local-part-relayed',
  summary: 'A whole address in a local part, in quotes or not, is read as the recipient.',
  breaks: ['sec-relay-quoted-address'],
  neighbours: ['rfc5321-4.1.2-malformed-path-refused'],
  bend: (seams) => {
    rewriteLocalPart(seams, (local) => (local.includes('@') ? local.replace(/^@[^:]*:/, '') : undefined), /^TO:<(?:"([^"@]+)@([^"]+)"|([^"\\@<>]+)\\?@([^@<>]+)@[^@<>]+)>/i)
  },
}
