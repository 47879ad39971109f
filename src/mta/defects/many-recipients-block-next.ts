import { afterRcpt } from '../bending.ts'
import { fallOver } from '../bending-floods.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'many-recipients-block-next',
  summary: 'After more than a hundred recipients the next client is hung up on.',
  breaks: ['sec-flood-recipients'],
  bend: (seams) => {
    const fall = fallOver(seams)
    afterRcpt(seams, (transaction) => {
      if (transaction.accepted.length > 110) fall()
    })
  },
}
