import { handOnRaw } from '../bending-remote.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'handed-on-unstuffed',
  summary: 'A period at the beginning of a line is not doubled when the message is handed on.',
  breaks: ['sec-smuggling-not-handed-on'],
  bend: (seams) => {
    handOnRaw(seams, /^\./m, { stuff: (content) => content })
  },
}
