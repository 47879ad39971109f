import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'submission-atrn-offered',
  summary: 'A submission service offers ATRN.',
  breaks: ['rfc6409-7-atrn-not-offered'],
  bend: (seams) => {
    const { keywords } = seams.wire
    seams.wire.keywords = (session) => [...keywords(session), ...(session.service === 'relay' ? [] : ['ATRN'])]
  },
}
