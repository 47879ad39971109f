import type { Defect } from '../defect.ts'
import { refuse } from '../session/reply.ts'

const fieldOrFold = /^(?:[!-9;-~]+:|[ \t])/

export const defect: Defect = {
  id: 'header-defects-refused',
  summary: 'A message is refused for a defect of its header.',
  breaks: ['rfc5321-3.3-header-defects-accepted'],
  neighbours: ['rfc5321-4.5.3.1.8-no-header-tests-at-delivery', 'rfc5321-4.5.3.1.8-header-recipients-not-counted', 'rfc3463-3.5-routing-loop', 'rfc6409-5.1-header-address-554', 'rfc6409-6.3-data-syntax-554'],
  bend: (seams) => {
    seams.wire.content = (content) => {
      const [header = ''] = content.toString('latin1').split('\r\n\r\n')
      const complete = /^from:/im.test(header) && /^date:.*\d\d:\d\d/im.test(header) && header.split('\r\n').every((line) => fieldOrFold.test(line))
      const bounded = !/^content-type: *multipart/im.test(header) || /boundary=/i.test(header)
      const once = (header.match(/^subject:/gim)?.length ?? 0) <= 1
      return complete && bounded && once ? content : refuse(550, '5.6.0', 'Faulty header')
    }
  },
}
