import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'submitted-fields-unchecked',
  summary: 'Any header is good enough for a submission.',
  breaks: ['rfc6409-8-delivered-conforms', 'rfc6409-4.2-header-domains-qualified'],
  neighbours: ['rfc6409-5.1-header-address-syntax'],
  bend: (seams) => {
    seams.wire.headerRefusal = () => undefined
  },
}
