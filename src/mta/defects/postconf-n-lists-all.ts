import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'postconf-n-lists-all',
  summary: 'postconf -n shows every setting.',
  breaks: ['handbook-config-explicit'],
  bend: (seams) => {
    seams.tools.explicit = (_, inForce) => inForce
  },
}
