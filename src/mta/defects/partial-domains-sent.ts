import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'partial-domains-sent',
  summary: 'Partial domains in a header go on.',
  breaks: ['rfc6409-4.2-header-domains-qualified'],
  bend: (seams) => {
    const { headerRefusal } = seams.wire
    seams.wire.headerRefusal = (content) => headerRefusal(Buffer.from(content.toString('latin1').replace(/@(\w+)(?=[\s,;>])/g, '@$1.example'), 'latin1'))
  },
}
