import { changeReply } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'bad-base64-535',
  summary: 'A response that is not base64 is answered 535.',
  breaks: ['rfc4954-4-bad-base64-501'],
  bend: (seams) => {
    changeReply(seams, 'AUTH', (answer) => (answer.enhanced === '5.5.2' ? reply(535, '5.7.8', 'Authentication credentials invalid') : answer))
  },
}
