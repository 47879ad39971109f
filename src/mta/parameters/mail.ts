import { refuse } from '../session/reply.ts'
import { badValue, type ParameterTable } from './parse.ts'
import { isXtext } from './xtext.ts'

export interface MailParameters {
  /** Octets, as declared (RFC 1870 §6.1). */
  readonly size?: number
  readonly body?: '7BIT' | '8BITMIME'
  readonly ret?: 'FULL' | 'HDRS'
  readonly envid?: string
}

function oneOf<T extends string>(keyword: string, value: string, choices: readonly T[]): T {
  return choices.find((choice) => choice === value.toUpperCase()) ?? badValue(keyword)
}

/** @returns fresh readers of the parameters of MAIL */
export function mailParameters(): ParameterTable<MailParameters> {
  return new Map([
    // RFC 1870 §6: 1*20DIGIT
    ['SIZE', (value) => (/^\d{1,20}$/.test(value) ? { size: Number(value) } : badValue('SIZE'))],
    // RFC 6152 §2
    ['BODY', (value) => ({ body: oneOf('BODY', value, ['7BIT', '8BITMIME']) })],
    // RFC 3461 §4.3
    ['RET', (value) => ({ ret: oneOf('RET', value, ['FULL', 'HDRS']) })],
    // RFC 3461 §4.4 and §5.4: up to 100 characters
    ['ENVID', (value) => (isXtext(value) && value.length <= 100 ? { envid: value } : badValue('ENVID'))],
    // RFC 4954 §5: known only where AUTH is; no client is trusted to name another submitter, so the value is dropped.
    [
      'AUTH',
      (value, session) => {
        if (!session.seams.authPermitted(session)) refuse(555, '5.5.4', 'Parameter not recognized')
        return isXtext(value) ? {} : badValue('AUTH')
      },
    ],
  ])
}
