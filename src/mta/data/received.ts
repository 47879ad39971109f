import type { Session } from '../session/session.ts'
import type { Transaction } from '../session/state.ts'
import { requireHello } from '../commands/checks.ts'
import { dateTime } from './date.ts'

/** The values of the With clause: RFC 5321 §4.4 and RFC 3848. */
export function protocolName(session: Session): string {
  if (!session.state.extended) return 'SMTP'
  return `ESMTP${session.state.secure ? 'S' : ''}${session.state.login ? 'A' : ''}`
}

function tcpInfo(session: Session): string {
  const { name, address } = session.client
  const literal = address.includes(':') ? `[IPv6:${address}]` : `[${address}]`
  return `(${name} ${literal})`
}

/**
 * @returns the time stamp line, folded, CRLF at its end (RFC 5321 §4.4). The For clause stands only when there is
 * one recipient: several would show each of them to the others (§7.2).
 */
export function receivedField(session: Session, transaction: Transaction, id: string): string {
  const [only, ...others] = transaction.accepted
  const path = others.length === 0 ? `\r\n\tfor <${only}>` : ''
  return [
    `Received: from ${requireHello(session)} ${tcpInfo(session)}`,
    `\tby ${session.settings.hostname} with ${protocolName(session)} id ${id}${path}; ${dateTime(new Date())}`,
    '',
  ].join('\r\n')
}

/** @returns the content with the field on top of it; existing lines keep their order (RFC 5321 §4.4) */
export function addOnTop(content: Buffer, field: string): Buffer {
  return Buffer.concat([Buffer.from(field), content])
}
