import { relayOther } from '../bending-dsn.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'orcpt-relayed-in-lower-case',
  summary: 'ORCPT is handed on in small letters.',
  breaks: ['rfc3461-5.2.1-orcpt-relayed'],
  bend: (seams) => {
    // The two digits behind a plus sign have to be capitals (RFC 3461 §4), and stay so.
    const small = (xtext: string): string => xtext.replaceAll(/\+[0-9A-F]{2}|[A-Z]/g, (one) => (one.startsWith('+') ? one : one.toLowerCase()))
    relayOther(seams, ({ envelope, recipients }) => ({ envelope, recipients: recipients.map((one) => ({ ...one, ...(one.orcpt === undefined ? {} : { orcpt: small(one.orcpt) }) })) }))
  },
}
