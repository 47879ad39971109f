import { badValue, type ParameterTable } from './parse.ts'
import { isXtext } from './xtext.ts'

export interface RcptParameters {
  readonly notify?: readonly string[]
  readonly orcpt?: string
}

const conditions: readonly string[] = ['SUCCESS', 'FAILURE', 'DELAY']

/** RFC 3461 §4.1: NEVER alone, or a list of the others. */
function notify(value: string): RcptParameters {
  const words = value.toUpperCase().split(',')
  const known = words.length === 1 && words[0] === 'NEVER' ? true : words.every((word) => conditions.includes(word))
  return known ? { notify: words } : badValue('NOTIFY')
}

/** RFC 3461 §4.2: addr-type ";" xtext, up to 500 characters. */
function orcpt(value: string): RcptParameters {
  const [type = '', ...address] = value.split(';')
  const sound = /^[A-Za-z0-9-]+$/.test(type) && isXtext(address.join(';')) && value.length <= 500
  return sound ? { orcpt: value } : badValue('ORCPT')
}

/** @returns fresh readers of the parameters of RCPT */
export function rcptParameters(): ParameterTable<RcptParameters> {
  return new Map([
    ['NOTIFY', notify],
    ['ORCPT', orcpt],
  ])
}
