import { changeReply } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'helo-lists-extensions',
  summary: 'The HELO reply lists extensions as the EHLO reply does.',
  breaks: ['handbook-plain-relay-helo', 'rfc5321-3.2-helo-no-extensions'],
  bend: (seams) => {
    changeReply(seams, 'HELO', (answer, session) => (answer.code === 250 ? { ...answer, lines: [...answer.lines, ...seams.wire.keywords(session)] } : answer))
  },
}
