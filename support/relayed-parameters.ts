import type { SinkMessage } from '../src/sink/record.ts'

/** The parameters of RFC 3461 on the commands that a next hop received. */

/** @returns the parameters of a MAIL or RCPT command by their keywords, which have no case (RFC 5321 §4.1.1.11); '' where there is no value */
export function parametersOf(command: string): ReadonlyMap<string, string> {
  const words = command.replace(/^[^<]*<(?:"(?:[^"\\]|\\.)*"|[^>"])*>/, '').split(' ').filter((word) => word !== '')
  return new Map(words.map((word) => [(word.split('=')[0] ?? '').toUpperCase(), word.includes('=') ? word.slice(word.indexOf('=') + 1) : '']))
}

/** @returns the RCPT command with this recipient; the case of an address makes no difference here */
export function commandFor({ rcptTo }: SinkMessage, recipient: string): string | undefined {
  return rcptTo.find((command) => command.toLowerCase().includes(`<${recipient.toLowerCase()}>`))
}

/** @returns the value of a parameter: ENVID and RET stand on MAIL, NOTIFY and ORCPT on RCPT (RFC 3461 §4); undefined where it is not there */
export function relayedValue(message: SinkMessage, recipient: string, keyword: string): string | undefined {
  const onMail = ['ENVID', 'RET'].includes(keyword)
  return parametersOf(onMail ? message.mailFrom : (commandFor(message, recipient) ?? '')).get(keyword)
}

/** RFC 3461 §4, xtext: `+` and two hexadecimal digits stand for one character. */
const decoded = (xtext: string): string => xtext.replace(/\+([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

/** Whether two values say the same: the words of RET and NOTIFY have no case, those of NOTIFY no order; ENVID and ORCPT are xtext, letter by letter. */
export function sameParameter(keyword: string, one: string, other: string): boolean {
  const plain = (value: string): string => (['ENVID', 'ORCPT'].includes(keyword) ? decoded(value) : value.toUpperCase().split(',').sort().join(','))
  return plain(one) === plain(other)
}
