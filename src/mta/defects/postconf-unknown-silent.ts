import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'postconf-unknown-silent',
  summary: 'postconf says nothing of a name that it does not know.',
  breaks: ['handbook-config-unknown-name'],
  bend: (seams) => {
    seams.tools.unknownParameter = () => ''
  },
}
