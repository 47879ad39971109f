import type { Envelope } from '../queue/message.ts'
import type { Recipient } from '../queue/contract.ts'

/**
 * Lines that final delivery puts on top, without line ends. RFC 5321 §4.4: the reverse-path of the
 * envelope. X-Original-To and Delivered-To as Postfix's local(8) writes them.
 */
export function traceLines(envelope: Envelope, recipient: Recipient): readonly string[] {
  return [`Return-Path: <${envelope.sender}>`, `X-Original-To: ${recipient.original}`, `Delivered-To: ${recipient.address}`]
}

/**
 * The message as it lies in a mailbox: trace lines on top, LF line ends.
 *
 * @param content with CRLF line ends
 */
export function finalForm(content: Buffer, lines: readonly string[]): Buffer {
  const top = lines.map((line) => `${line}\n`).join('')
  return Buffer.concat([Buffer.from(top), toLf(withoutReturnPath(content))])
}

// RFC 5321 §4.4: a server making final delivery may remove Return-Path fields before adding its
// own, and exactly one should be there.
function withoutReturnPath(content: Buffer): Buffer {
  const end = headerLength(content)
  const header = content.subarray(0, end).toString('latin1')
  if (!/^return-path[ \t]*:/im.test(header)) return content
  const kept = header.replace(/^return-path[ \t]*:.*\r\n(?:[ \t].*\r\n)*/gim, '')
  return Buffer.concat([Buffer.from(kept, 'latin1'), content.subarray(end)])
}

/** @returns octets up to and including the line end of the last header line */
export function headerLength(content: Buffer): number {
  if (content.subarray(0, 2).equals(Buffer.from('\r\n'))) return 0
  const blank = content.indexOf('\r\n\r\n')
  return blank < 0 ? content.length : blank + 2
}

function toLf(content: Buffer): Buffer {
  return Buffer.from(content.toString('latin1').replaceAll('\r\n', '\n'), 'latin1')
}
