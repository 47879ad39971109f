import { changeSubmitted } from '../bending-submission.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'destinations-in-small-letters',
  summary: 'The local parts in To are written in small letters.',
  breaks: ['rfc6409-8.8-destinations-kept'],
  bend: (seams) => {
    changeSubmitted(seams, (header) => header.replace(/^To: <.*/m, (field) => `To:${field.slice(3).toLowerCase()}`))
  },
}
