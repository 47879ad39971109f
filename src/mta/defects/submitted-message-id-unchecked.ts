import { changeSubmitted } from '../bending-submission.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'submitted-message-id-unchecked',
  summary: 'A Message-ID that is none goes on.',
  breaks: ['rfc6409-8.3-message-id-added'],
  bend: (seams) => {
    changeSubmitted(seams, (header, typed) => header.replace(/^Message-ID:.*/m, (own) => /^message-id:.*/im.exec(typed)?.[0] ?? own))
  },
}
