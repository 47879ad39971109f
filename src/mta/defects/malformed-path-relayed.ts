import { bendArgument } from '../bending.ts'
import { relayWhere } from '../bending-trust.ts'
import type { Defect } from '../defect.ts'

/** A path as it would be right: without what stands around it, a period at its end, or what stands before a comma. */
const mended = /^TO: *<?(?:[^<>,]*,)?([^<>, ]+@[^<>@ ]*[^<>@. ])\.?>?$/

export const defect: Defect = {
  id: 'malformed-path-relayed',
  summary: 'A path beside the grammar is mended, and relayed for anybody.',
  breaks: ['sec-relay-spelling', 'sec-relay-plain'],
  neighbours: ['rfc5321-3.3-no-space-around-colon', 'rfc5321-3.3-path-in-brackets', 'rfc5321-4.1.2-malformed-path-refused', 'rfc6409-5.1-address-syntax-501', 'sec-relay-source-route'],
  bend: (seams) => {
    let odd = false
    relayWhere(seams, () => odd)
    bendArgument(seams, 'RCPT', (argument) => {
      const [, path] = mended.exec(argument) ?? []
      odd = path !== undefined && argument !== `TO:<${path}>`
      return odd ? `TO:<${path}>` : argument
    })
  },
}
