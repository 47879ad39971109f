import { changeReceived } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'received-not-ascii',
  summary: 'The trace field has a comment in letters beyond ASCII.',
  breaks: ['rfc5321-2.3.1-own-header-fields-ascii'],
  bend: (seams) => {
    changeReceived(seams, (field) => field.replace(/ with /, ' (für Sie) with '))
  },
}
