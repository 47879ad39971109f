import type { Defect } from '../defect.ts'
import { refuse } from '../session/reply.ts'

export const defect: Defect = {
  id: 'odd-trace-refused',
  summary: 'A message is refused for the form of a trace field.',
  breaks: ['rfc5321-3.7.2-odd-trace-accepted'],
  bend: (seams) => {
    const usual = /^Received: from \S+( \([^)]*\))? by \S+( with \S+)?( id \S+)?; \w{3}, \d+ \w{3} \d{4} [\d:]+ [+-]\d{4}$/
    seams.wire.content = (content) => {
      const fields = content.toString('latin1').split('\r\n\r\n')[0]?.split('\r\n').filter((line) => /^(?:received|return-path):/i.test(line)) ?? []
      return fields.every((field) => usual.test(field)) ? content : refuse(550, '5.6.0', 'Bad trace field')
    }
  },
}
