import { bendArgument } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'malformed-path-mended',
  summary: 'RCPT finds some mailbox in whatever it is given.',
  breaks: ['rfc5321-4.1.2-malformed-path-refused'],
  neighbours: ['rfc6409-5.1-address-syntax-501'],
  bend: (seams) => {
    bendArgument(seams, 'RCPT', (argument) => {
      if (!/^to:(?:$|<[^>]*$|<[^>]*,|<[^>]*>(?:x| <))/i.test(argument)) return argument
      return `TO:<${/[^<>,\s:]+@[^<>,\s]+/.exec(argument)?.[0] ?? 'postmaster'}>`
    })
  },
}
