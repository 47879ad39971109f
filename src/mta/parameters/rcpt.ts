import type { ParameterTable } from './parse.ts'
import { isXtext } from './xtext.ts'

export interface RcptParameters {
  readonly notify?: readonly string[]
  readonly orcpt?: string
}

const conditions: readonly string[] = ['SUCCESS', 'FAILURE', 'DELAY']

/** RFC 3461 §4.1: NEVER alone, or a list of the others. */
function notify(value: string): RcptParameters | undefined {
  const words = value.toUpperCase().split(',')
  return value.toUpperCase() === 'NEVER' || words.every((word) => conditions.includes(word)) ? { notify: words } : undefined
}

/** RFC 3461 §4.2: addr-type ";" xtext, up to 500 characters. */
function orcpt(value: string): RcptParameters | undefined {
  const address = value.replace(/^[A-Za-z0-9-]+;/, '')
  return address !== value && isXtext(address) && value.length <= 500 ? { orcpt: value } : undefined
}

/** @returns fresh readers of the parameters of RCPT */
export function rcptParameters(): ParameterTable<RcptParameters> {
  return new Map([
    ['NOTIFY', notify],
    ['ORCPT', orcpt],
  ])
}
