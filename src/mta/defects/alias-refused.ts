import { canonical } from '../address/mailbox.ts'
import type { Defect } from '../defect.ts'
import { directory } from '../policy/directory.ts'

export const defect: Defect = {
  id: 'alias-refused',
  summary: 'Mail for an alias of several addresses is refused.',
  breaks: ['rfc5321-3.9-alias-and-list-supported'],
  bend: (seams) => {
    const { localTargets } = seams.wire
    seams.wire.localTargets = (settings, mailbox) => ((directory(settings).aliases.get(canonical(mailbox)) ?? []).length > 1 ? undefined : localTargets(settings, mailbox))
  },
}
