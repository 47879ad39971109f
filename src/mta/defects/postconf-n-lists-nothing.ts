import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'postconf-n-lists-nothing',
  summary: 'postconf -n shows nothing.',
  breaks: ['handbook-config-explicit'],
  bend: (seams) => {
    seams.tools.explicit = () => new Map()
  },
}
