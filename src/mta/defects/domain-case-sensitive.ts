import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'domain-case-sensitive',
  summary: 'A local domain is known only in the spelling of the settings.',
  breaks: ['rfc5321-2.4-domain-case-ignored'],
  // The sender, too, has a domain.
  neighbours: ['handbook-relay-local-sender', 'rfc5321-4.1.3-mail-to-own-address'],
  bend: (seams) => {
    seams.wire.isLocalDomain = (settings, domain) => settings.domains.includes(domain)
  },
}
