import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'odd-trace-dropped',
  summary: 'A trace field of an unusual form is lost.',
  breaks: ['rfc5321-3.7.2-odd-trace-robust'],
  bend: (seams) => {
    seams.wire.content = (content) => Buffer.from(content.toString('latin1').replace(/^Received: (?:[^;\r\n]*|.{500,}|.*\([^)]*|.*\(.*\(.*)\r\n/gm, ''), 'latin1')
  },
}
