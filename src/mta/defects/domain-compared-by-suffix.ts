import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'domain-compared-by-suffix',
  summary: 'A domain that ends like one of the server is taken for that one.',
  breaks: ['sec-relay-lookalike-domain'],
  neighbours: ['rfc5321-4.1.3-mail-to-own-address'],
  bend: (seams) => {
    seams.wire.isLocalDomain = (settings, domain) => settings.domains.some((local) => domain.toLowerCase().endsWith(local.toLowerCase()))
    const { localTargets } = seams.wire
    seams.wire.localTargets = (settings, mailbox) => localTargets(settings, { ...mailbox, domain: settings.domains[0] ?? mailbox.domain })
  },
}
