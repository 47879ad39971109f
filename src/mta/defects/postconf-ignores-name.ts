import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'postconf-ignores-name',
  summary: 'postconf with a name shows every setting.',
  breaks: ['handbook-config-one-value'],
  bend: (seams) => {
    seams.tools.named = (names, all, mode) => (mode === 'in force' && names.every((name) => all.includes(name)) ? all : names)
  },
}
