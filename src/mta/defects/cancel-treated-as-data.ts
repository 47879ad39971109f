import { changeReply } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'cancel-treated-as-data',
  summary: 'The cancelling "*" is answered as wrong credentials are, with 535.',
  breaks: ['rfc4954-4-cancel-501'],
  neighbours: ['rfc4954-4-initial-response-unwanted'],
  bend: (seams) => {
    changeReply(seams, 'AUTH', (answer) => (answer.enhanced === '5.7.0' ? reply(535, '5.7.8', 'Authentication credentials invalid') : answer))
  },
}
