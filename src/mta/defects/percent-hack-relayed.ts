import { rewriteLocalPart } from '../bending-trust.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'percent-hack-relayed',
  summary: 'user%host in a local part is read as user@host.',
  breaks: ['sec-relay-percent-hack'],
  bend: (seams) => {
    // What stands behind a second percent sign is this server, and goes.
    rewriteLocalPart(seams, (local) => /^([^%]+)%([^%]+)/.exec(local)?.slice(1).join('@'))
  },
}
