import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'trailing-space-refused',
  summary: 'White space behind a command is no part of any.',
  breaks: ['rfc5321-4.1.1-trailing-space-tolerated'],
  bend: (seams) => {
    const { splitCommand } = seams.wire
    seams.wire.splitCommand = (line) => (/[ \t]$/.test(line) ? { verb: line, argument: '' } : splitCommand(line))
  },
}
