import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'alias-rewrites-header',
  summary: 'A copy for an alias has another To field.',
  breaks: ['rfc5321-3.9.1-alias-rest-unchanged'],
  bend: (seams) => {
    const { content } = seams.wire
    seams.wire.content = (octets, transaction) => {
      const [only] = transaction.recipients
      const kept = content(octets, transaction)
      if (only === undefined || only.original === only.address) return kept
      return Buffer.from(kept.toString('latin1').replace(/^To:.*$/m, `To: <${only.address}>`), 'latin1')
    }
  },
}
