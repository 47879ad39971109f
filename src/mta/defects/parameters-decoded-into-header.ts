import { changeReceived } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'parameters-decoded-into-header',
  summary: 'ENVID and ORCPT are decoded and written into the header.',
  breaks: ['sec-injection-parameters'],
  neighbours: ['sec-injection-notification'],
  bend: (seams) => {
    changeReceived(seams, (field, _session, { parameters, recipients }) => {
      const said = [parameters.envid, ...recipients.map(({ orcpt }) => orcpt)].filter((value) => value !== undefined)
      return `${said.map((value) => `X-Original: ${decode(value)}\r\n`).join('')}${field}`
    })
  },
}

/** RFC 3461 §4, xtext. */
function decode(value: string): string {
  return value.replace(/\+([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
}
