import { answerInstead } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'unusual-labels-refused',
  summary: 'Labels of a domain that begin with a digit, hold two hyphens or are long are refused.',
  breaks: ['rfc5321-4.1.2-domain-forms-accepted'],
  // Long names have long labels.
  neighbours: ['rfc5321-4.5.3.1.2-domain-255', 'rfc5321-4.5.3.1.3-path-256', 'rfc4954-3-mail-line-longer'],
  bend: (seams) => {
    answerInstead(seams, 'MAIL', (_session, argument) => (/@(?:\d|\S*?--|1-|[^.]{40})/.test(argument) ? reply(501, '5.1.7', 'Strange domain') : undefined))
  },
}
