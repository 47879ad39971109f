import { refuse } from '../session/reply.ts'
import type { Session } from '../session/session.ts'

/** Reads one parameter's value. Throws Refusal. Returns what it adds to the envelope. */
export type ParameterReader<T> = (value: string, session: Session) => T
export type ParameterTable<T> = Map<string, ParameterReader<Partial<T>>>

/** esmtp-param of RFC 5321 §4.1.2. */
const shape = /^(?<keyword>[A-Za-z0-9][A-Za-z0-9-]*)(?:=(?<value>[!-<>-~]+))?$/

/** Refuses an argument whose value cannot be read. */
export function badValue(keyword: string): never {
  return refuse(501, '5.5.4', `Syntax error in parameter ${keyword}`)
}

/**
 * @param rest what stands after the path
 * @returns the values of all parameters together. An unknown one is refused with 555 (RFC 5321 §4.1.1.11),
 * one that stands twice with 501 (RFC 3461 §4.5).
 */
export function parseParameters<T>(session: Session, table: ParameterTable<T>, rest: string): Partial<T> {
  const seen = new Set<string>()
  let values: Partial<T> = {}
  for (const text of rest.split(' ').filter((part) => part !== '')) {
    const parts = shape.exec(text)?.groups ?? refuse(501, '5.5.4', 'Syntax error in parameters')
    const keyword = (parts['keyword'] ?? '').toUpperCase()
    const read = table.get(keyword) ?? refuse(555, '5.5.4', 'Parameter not recognized')
    if (seen.has(keyword)) badValue(keyword)
    seen.add(keyword)
    values = { ...values, ...read(parts['value'] ?? '', session) }
  }
  return values
}
