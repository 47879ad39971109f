import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'json-listing-broken',
  summary: 'postqueue -j prints one array over several lines.',
  breaks: ['handbook-queue-json'],
  bend: (seams) => {
    const { json } = seams.tools
    seams.tools.json = (messages) => `[\n${json(messages).trimEnd().replaceAll('\n', ',\n')}\n]\n`
  },
}
