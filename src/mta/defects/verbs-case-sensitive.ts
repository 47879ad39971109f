import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'verbs-case-sensitive',
  summary: 'Verbs are known in upper case only.',
  breaks: ['rfc5321-2.4-verb-case-ignored'],
  bend: (seams) => {
    const { splitCommand } = seams.wire
    seams.wire.splitCommand = (line) => {
      const command = splitCommand(line)
      return { ...command, verb: line.startsWith(command.verb) ? command.verb : '' }
    }
  },
}
