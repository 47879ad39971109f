import { prepare } from '../auth/prepare.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'authzid-made-empty',
  summary: 'What cannot be prepared is left out of an authorization identity, and if nothing is left, none was given.',
  breaks: ['rfc4954-4-authzid-unpreparable'],
  bend: (seams) => {
    seams.wire.authzidAllowed = (authzid, username) => ['', username].includes(prepare(authzid.replaceAll(/[\uE000-\uF8FF]/g, '')))
  },
}
