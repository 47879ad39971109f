import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'postconf-times-without-unit',
  summary: 'postconf -d prints times as bare numbers of seconds.',
  breaks: ['handbook-config-defaults'],
  bend: (seams) => {
    const seconds: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400 }
    const bare = (value: string): string => value.replace(/^(\d+)([smhd])$/, (_, count: string, unit: string) => String(Number(count) * (seconds[unit] ?? 1)))
    const { defaults } = seams.tools
    seams.tools.defaults = (values, inForce) => new Map([...defaults(values, inForce)].map(([name, value]) => [name, bare(value)]))
  },
}
