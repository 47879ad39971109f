import { refuse } from '../session/reply.ts'
import type { Session } from '../session/session.ts'

/** Reads one parameter's value. Throws Refusal. Returns what it adds to the envelope, undefined where it cannot be read. */
export type ParameterReader<T> = (value: string, session: Session) => T | undefined
export type ParameterTable<T> = Map<string, ParameterReader<Partial<T>>>

/** esmtp-param of RFC 5321 §4.1.2. */
const shape = /^[A-Za-z0-9][A-Za-z0-9-]*(?:=[!-<>-~]+)?$/

/**
 * @param rest what stands after the path
 * @returns the values of all parameters together. An unknown one is refused with 555 (RFC 5321 §4.1.1.11),
 * one that stands twice with 501 (RFC 3461 §4.5).
 */
export function parseParameters<T>(session: Session, table: ParameterTable<T>, rest: string): Partial<T> {
  const seen = new Set<string>()
  let values: Partial<T> = {}
  for (const text of rest.split(' ').filter((part) => part !== '')) {
    if (!shape.test(text)) refuse(501, '5.5.4', 'Syntax error in parameters')
    const keyword = text.replace(/=.*/, '').toUpperCase()
    const read = table.get(keyword) ?? refuse(555, '5.5.4', 'Parameter not recognized')
    if (seen.has(keyword)) refuse(501, '5.5.4', `Parameter ${keyword} stands twice`)
    seen.add(keyword)
    const value = read(text.slice(keyword.length + 1), session) ?? refuse(501, '5.5.4', `Syntax error in parameter ${keyword}`)
    values = { ...values, ...value }
  }
  return values
}
