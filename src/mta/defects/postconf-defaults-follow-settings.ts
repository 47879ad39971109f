import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'postconf-defaults-follow-settings',
  summary: 'postconf -d shows what is set.',
  breaks: ['handbook-config-defaults'],
  bend: (seams) => {
    seams.tools.defaults = (_, inForce) => inForce
  },
}
