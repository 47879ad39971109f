import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'submission-etrn-offered',
  summary: 'A submission service offers ETRN.',
  breaks: ['rfc6409-7-etrn-not-offered'],
  bend: (seams) => {
    const { keywords } = seams.wire
    seams.wire.keywords = (session) => [...keywords(session), ...(session.service === 'relay' ? [] : ['ETRN'])]
  },
}
