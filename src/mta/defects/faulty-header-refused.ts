import type { Defect } from '../defect.ts'
import { refuse } from '../session/reply.ts'

export const defect: Defect = {
  id: 'faulty-header-refused',
  summary: 'A message without a From with an address, or with a Date that is none, is refused.',
  breaks: ['rfc5321-4.5.3.1.8-no-header-tests-at-delivery'],
  // The same duty in another clause.
  neighbours: ['rfc5321-3.3-header-defects-accepted', 'rfc6409-6.3-data-syntax-554'],
  bend: (seams) => {
    seams.wire.content = (content) => {
      const [header = ''] = content.toString('latin1').split('\r\n\r\n')
      const sound = /^From:.*@/im.test(header) && !/^Date:(?!.*\d\d:\d\d)/im.test(header)
      return sound ? content : refuse(550, '5.6.0', 'Faulty header')
    }
  },
}
