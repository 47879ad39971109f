import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'scram-binding-unchecked',
  summary: 'The attribute c of the last message is not looked at.',
  breaks: ['rfc5802-6-binding-validated'],
  bend: (seams) => {
    seams.wire.scram.bindingHolds = () => true
  },
}
