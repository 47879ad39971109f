import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'command-timeout-30s',
  summary: 'A client that says nothing for half a minute is sent away.',
  breaks: ['rfc5321-4.5.3.2.7-server-timeout-5-minutes'],
  bend: (seams) => {
    seams.configure = (settings) => ({ ...settings, commandTimeout: 30_000 })
  },
}
