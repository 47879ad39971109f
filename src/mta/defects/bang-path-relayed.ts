import { rewriteLocalPart } from '../bending-trust.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'bang-path-relayed',
  summary: 'host!user in a local part is read as user@host, with a domain behind it or without.',
  breaks: ['sec-relay-bang-path'],
  bend: (seams) => {
    rewriteLocalPart(seams, (local) => /([^!]+)!([^!]+)$/.exec(local)?.slice(1).reverse().join('@'), /^TO:<([^"@!<>]+![^"@<>]+)(?:@[^<>]*)?>/i)
  },
}
