import { refuse } from '../session/reply.ts'
import type { ParameterReader, ParameterTable } from './parse.ts'
import { isXtext } from './xtext.ts'

export interface MailParameters {
  /** Octets, as declared (RFC 1870 §6.1). */
  readonly size?: number
  readonly body?: '7BIT' | '8BITMIME'
  readonly ret?: 'FULL' | 'HDRS'
  readonly envid?: string
}

type Reader = ParameterReader<Partial<MailParameters>>

/** RFC 1870 §6: 1*20DIGIT */
const size: Reader = (value) => (/^\d{1,20}$/.test(value) ? { size: Number(value) } : undefined)

/** RFC 6152 §2 */
const body: Reader = (value) => {
  const found = (['7BIT', '8BITMIME'] as const).find((choice) => choice === value.toUpperCase())
  return found && { body: found }
}

/** RFC 3461 §4.3 */
const ret: Reader = (value) => {
  const found = (['FULL', 'HDRS'] as const).find((choice) => choice === value.toUpperCase())
  return found && { ret: found }
}

/** RFC 3461 §4.4: up to 100 characters */
const envid: Reader = (value) => (isXtext(value) && value.length <= 100 ? { envid: value } : undefined)

/** RFC 4954 §5: known only where AUTH is; no client is trusted to name another submitter, so the value is dropped. */
const auth: Reader = (value, session) => {
  if (!session.seams.authPermitted(session)) refuse(555, '5.5.4', 'Parameter not recognized')
  return isXtext(value) ? {} : undefined
}

/** @returns fresh readers of the parameters of MAIL */
export function mailParameters(): ParameterTable<MailParameters> {
  return new Map([['SIZE', size], ['BODY', body], ['RET', ret], ['ENVID', envid], ['AUTH', auth]])
}
